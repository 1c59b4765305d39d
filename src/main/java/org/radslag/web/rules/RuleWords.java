package org.radslag.web.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.radslag.rules.Parameter;
import org.radslag.rules.ProposalCard;
import org.radslag.rules.Rule;
import org.radslag.web.Words;

/** Rules in words: what each is called, means and says. */
@Named("ruleWords")
@RequestScoped
public class RuleWords {

  @Inject Words words;

  public String name(Rule rule) {
    return words.text("rules.name." + anchor(rule));
  }

  public String meaning(Rule rule) {
    return words.text("rules.meaning." + anchor(rule));
  }

  public String group(String group) {
    return words.text("rules.group." + group);
  }

  /** The value that a rule has in a version. */
  public String value(Parameter parameter) {
    return value(parameter.rule(), parameter.value());
  }

  /** A value that the rule may have, with its unit. */
  public String value(Rule rule, String value) {
    return rule.kind() == Parameter.Kind.WHOLE
        ? words.text("rules.unit." + rule.unit(), Integer.parseInt(value))
        : words.text("rules.value." + value.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** How far a proposal has come. */
  public String state(ProposalCard proposal) {
    String key = "rules.proposals.state." + proposal.state().name().toLowerCase(Locale.ROOT);
    return proposal.version() == null ? words.text(key) : words.text(key, proposal.version());
  }

  /** The rule's place in a page. */
  public String anchor(Rule rule) {
    return rule.key().replace('.', '-').replace('_', '-');
  }
}

package org.radslag.web.rules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.radslag.rules.Parameter;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;
import org.radslag.web.Words;

/** The rules that hold today. */
@Named
@RequestScoped
public class RulesPage {

  @Inject Rules rules;
  @Inject Words words;

  private RuleSet today;

  @PostConstruct
  void open() {
    today = rules.today();
  }

  /** The rules of one context. */
  public record Group(String name, List<Line> lines) {}

  /** One rule in words. */
  public record Line(String name, String value, String meaning, String source, boolean verified) {}

  public RuleSet getRuleSet() {
    return today;
  }

  public List<Group> getGroups() {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    for (Parameter rule : today.parameters()) {
      groups.computeIfAbsent(rule.rule().group(), group -> new ArrayList<>()).add(line(rule));
    }
    return groups.entrySet().stream()
        .map(group -> new Group(words.text("rules.group." + group.getKey()), group.getValue()))
        .toList();
  }

  private Line line(Parameter rule) {
    return new Line(
        words.text("rules.name." + key(rule)),
        valueOf(rule),
        words.text("rules.meaning." + key(rule)),
        rule.source(),
        rule.verified());
  }

  private String valueOf(Parameter rule) {
    return switch (rule.kind()) {
      case WHOLE -> words.text("rules.unit." + rule.unit(), Integer.parseInt(rule.value()));
      case CHOICE ->
          words.text(
              "rules.value." + rule.value().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    };
  }

  private static String key(Parameter rule) {
    return rule.key().replace('.', '-').replace('_', '-');
  }
}

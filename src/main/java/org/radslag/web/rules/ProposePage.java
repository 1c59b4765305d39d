package org.radslag.web.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.radslag.kernel.Outcome;
import org.radslag.rules.Parameter;
import org.radslag.rules.ProposalCard;
import org.radslag.rules.ProposalId;
import org.radslag.rules.RuleProposals;
import org.radslag.rules.Rules;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** The office chooses rules to change, and then writes what they are to be. */
@Named
@RequestScoped
public class ProposePage {

  @Inject Rules rules;
  @Inject RuleProposals proposals;
  @Inject ProposeForm form;
  @Inject Messages messages;

  /** Hands the proposal to the board. */
  public String propose() {
    ProposalCard again = form.getAgain();
    Outcome<ProposalId> done =
        again == null ? proposals.propose(form.text()) : proposals.replace(again.id(), form.text());
    return messages.refused(done)
        ? null
        : Onward.to("/rules/proposal.xhtml?id=" + done.value(), "rules.done.proposed");
  }

  /** The contexts that have rules, in their order. */
  public List<String> getGroups() {
    return rules.today().parameters().stream().map(rule -> rule.rule().group()).distinct().toList();
  }

  /** The rules of a context. */
  public List<Parameter> rulesOf(String group) {
    Map<String, List<Parameter>> groups =
        rules.today().parameters().stream()
            .collect(Collectors.groupingBy(rule -> rule.rule().group()));
    return groups.get(group);
  }
}

package org.radslag.web.rules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.MemberCard;
import org.radslag.rules.ProposalCard;
import org.radslag.rules.ProposalId;
import org.radslag.rules.RuleProposals;
import org.radslag.signin.People;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** One proposal to change the rules, old beside new, and the board's answer. */
@Named
@RequestScoped
public class ProposalPage {

  @Inject RuleProposals proposals;
  @Inject People people;
  @Inject Caller caller;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private ProposalCard card;
  private Map<PersonId, String> names = Map.of();
  private String answer;

  @PostConstruct
  void open() {
    card = ProposalId.parse(request.getParameter("id")).flatMap(proposals::find).orElse(null);
    caller.require(card != null || request.getMethod().equals("GET"));
    if (card != null) {
      names =
          people.names(
              Stream.of(card.proposedBy(), card.decidedBy())
                  .filter(Objects::nonNull)
                  .collect(Collectors.toSet()),
              MemberCard.PROTECTED_NAME);
    }
  }

  /** Answers 404 when there is no such proposal; called before the page is shown. */
  public void check() {
    Pages.missingUnless(card != null);
  }

  public ProposalCard getCard() {
    return card;
  }

  public String name(PersonId person) {
    return names.getOrDefault(person, "");
  }

  /** Whether the reader wrote it, and so cannot decide it. */
  public boolean isOwn() {
    return caller.person().filter(card.proposedBy()::equals).isPresent();
  }

  public boolean isBoard() {
    return caller.has(Role.BOARD);
  }

  public boolean isOffice() {
    return caller.has(Role.OFFICE);
  }

  public String approve() {
    return answered(proposals.approve(card.id()), "rules.done.approved");
  }

  public String reject() {
    return answered(proposals.reject(card.id(), answer), "rules.done.rejected");
  }

  public String withdraw() {
    return answered(proposals.withdraw(card.id()), "rules.done.withdrawn");
  }

  private String answered(Outcome<?> outcome, String done) {
    return messages.refused(outcome)
        ? null
        : Onward.to("/rules/proposal.xhtml?id=" + card.id(), done);
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}

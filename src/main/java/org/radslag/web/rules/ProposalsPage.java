package org.radslag.web.rules;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.rules.ProposalCard;
import org.radslag.rules.RuleProposals;

/**
 * Every proposal to change the rules: those that wait for the board, and those that are decided.
 */
@Named
@RequestScoped
public class ProposalsPage {

  @Inject RuleProposals proposals;
  @Inject Caller caller;

  private List<ProposalCard> all;

  @PostConstruct
  void open() {
    all = proposals.all();
  }

  public List<ProposalCard> getWaiting() {
    return all.stream().filter(ProposalCard::isWaiting).toList();
  }

  public List<ProposalCard> getDecided() {
    return all.stream().filter(proposal -> !proposal.isWaiting()).toList();
  }

  public boolean isOffice() {
    return caller.has(Role.OFFICE);
  }
}

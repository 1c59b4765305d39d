package org.radslag.web.ballots;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.ballots.trustees.RegistrarCorrection;
import org.radslag.ballots.trustees.RegistrarLists;
import org.radslag.membervotes.HandoutChannel;
import org.radslag.membervotes.Helpdesk;
import org.radslag.membervotes.ToHandOut;
import org.radslag.web.Words;

/** What waits for the registrar of an election: her list, codes to hand out, corrections. */
@Named
@RequestScoped
public class KeysRegistrarPage {

  @Inject KeysPage keysPage;
  @Inject RegistrarLists lists;
  @Inject Helpdesk helpdesk;
  @Inject Caller caller;
  @Inject Words words;

  private boolean shown;

  @PostConstruct
  void open() {
    shown =
        caller.isSignedIn()
            && caller.has(Role.MEMBER)
            && keysPage.getElection() != null
            && lists.isMine(keysPage.getElection().id());
  }

  /** Whether the reader makes the codes of this election. */
  public boolean isShown() {
    return shown;
  }

  public List<ToHandOut> getToHandOut() {
    return helpdesk.toHandOut(keysPage.getElection().id());
  }

  public List<RegistrarCorrection> getCorrections() {
    return lists.corrections(keysPage.getElection().id());
  }

  /** Over what a code goes, in words. */
  public String channel(HandoutChannel channel) {
    return words.text(
        "membervotes.handout." + channel.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}

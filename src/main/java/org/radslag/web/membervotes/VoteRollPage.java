package org.radslag.web.membervotes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.radslag.membervotes.CorrectionCard;
import org.radslag.membervotes.Electorate;
import org.radslag.membervotes.MyRoll;
import org.radslag.web.Messages;

/** Whether the reader is on the roll of a vote, why, and the corrections of the roll. */
@Named
@RequestScoped
public class VoteRollPage {

  @Inject ThisVote thisVote;
  @Inject Electorate electorate;
  @Inject Messages messages;

  private MyRoll mine;

  public MyRoll getMine() {
    if (mine == null) {
      mine = electorate.mine(thisVote.id());
    }
    return mine;
  }

  /** Whether she may say that she should be on it. */
  public boolean isMayAppeal() {
    return getMine().isFrozen()
        && !getMine().isOn()
        && getMine().appeal() == null
        && !thisVote.getCard().state().isOver();
  }

  public String appeal() {
    return messages.refused(electorate.appeal(thisVote.id()))
        ? null
        : thisVote.to("roll", "membervotes.done.appealed");
  }

  public List<CorrectionCard> getCorrections() {
    return electorate.corrections(thisVote.id());
  }
}

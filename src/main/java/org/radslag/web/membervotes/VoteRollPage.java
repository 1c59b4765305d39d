package org.radslag.web.membervotes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.ballots.Channel;
import org.radslag.membervotes.CorrectionCard;
import org.radslag.membervotes.Electorate;
import org.radslag.membervotes.MyRoll;
import org.radslag.membervotes.VoteState;
import org.radslag.web.Messages;

/** Whether the reader is on the roll of a vote, why, and the corrections of the roll. */
@Named
@RequestScoped
public class VoteRollPage {

  @Inject ThisVote thisVote;
  @Inject Electorate electorate;
  @Inject Messages messages;
  @Inject Caller caller;

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

  /** Whether she may ask for paper here: on the roll, before the codes are made. */
  public boolean isMayChoosePaper() {
    return thisVote.getCard().state() == VoteState.FROZEN
        && caller.has(Role.MEMBER)
        && getMine().isOn()
        && getMine().line().channel() != Channel.PAPER
        && !getMine().line().listed();
  }

  public String choosePaper() {
    return messages.refused(electorate.choosePaper(thisVote.id()))
        ? null
        : thisVote.to("roll", "membervotes.done.paper");
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

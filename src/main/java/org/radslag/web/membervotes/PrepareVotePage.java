package org.radslag.web.membervotes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.kernel.Outcome;
import org.radslag.membervotes.Calling;
import org.radslag.membervotes.EarlyReading;
import org.radslag.membervotes.Electorate;
import org.radslag.membervotes.Information;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.Passage;
import org.radslag.membervotes.VoteState;
import org.radslag.web.Ids;
import org.radslag.web.Messages;

/** What those who prepare a vote do with it, from the draft to the opening. */
@Named
@RequestScoped
public class PrepareVotePage {

  @Inject ThisVote thisVote;
  @Inject Calling calling;
  @Inject Electorate electorate;
  @Inject Information information;
  @Inject MemberVotes votes;
  @Inject Messages messages;
  @Inject VoteTimes times;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private final Map<String, Object> fields = new HashMap<>();

  public Map<String, Object> getFields() {
    return fields;
  }

  public String submit() {
    Outcome<VoteState> sent = calling.submit(thisVote.id());
    if (messages.refused(sent)) {
      return null;
    }
    return switch (sent.value()) {
      case COLLECTING -> thisVote.to("prepare", "membervotes.done.collecting");
      case PROPOSED -> thisVote.to("prepare", "membervotes.done.proposed");
      default -> thisVote.to("prepare", "membervotes.done.called");
    };
  }

  public String consent() {
    return after(calling.consent(thisVote.id()), "membervotes.done.called");
  }

  public String sendBack() {
    return after(calling.sendBack(thisVote.id()), "membervotes.done.sent-back");
  }

  public String schedule() {
    return after(
        calling.schedule(
            thisVote.id(),
            new VoteFields(fields, request).day("cutOff"),
            times.instant(fields.get("opens")),
            times.instant(fields.get("closes"))),
        "membervotes.done.called");
  }

  public String withdraw() {
    return after(calling.withdraw(thisVote.id(), text("reason")), "membervotes.done.withdrawn");
  }

  public String freeze() {
    return after(electorate.freeze(thisVote.id()), "membervotes.done.frozen");
  }

  public String translate() {
    return after(
        information.add(thisVote.id(), Passage.TRANSLATION, text("language"), text("translation")),
        "membervotes.done.written");
  }

  public String easy() {
    return after(
        information.add(thisVote.id(), Passage.EASY, "", text("easy")), "membervotes.done.written");
  }

  public String answer(String inquiry) {
    return after(
        information.answer(
            thisVote.id(), Ids.of(inquiry).orElse(null), request.getParameter("answer")),
        "membervotes.done.answered");
  }

  private String after(Outcome<?> outcome, String done) {
    return messages.refused(outcome) ? null : thisVote.to("prepare", done);
  }

  private String text(String field) {
    Object value = fields.get(field);
    return value == null ? "" : value.toString();
  }

  /** Who read the texts before the embargo's hour. */
  public List<EarlyReading> getReadings() {
    return votes.readings(thisVote.id());
  }

  /** Whether the reader may consent to, or date, a vote. */
  public boolean isOffice() {
    return caller.has(Role.OFFICE) || caller.has(Role.BOARD) || caller.has(Role.ELECTION_COMMITTEE);
  }

  /** Whether the reader may freeze the roll. */
  public boolean isFreezer() {
    return caller.has(Role.OFFICE) || caller.has(Role.ELECTION_COMMITTEE);
  }

  /** Whether it was the reader who entered the decision. */
  public boolean isProposer() {
    return caller.person().filter(me -> me.equals(thisVote.getCard().proposer())).isPresent();
  }

  /** Whether the reader may take the vote back. */
  public boolean isMayWithdraw() {
    VoteState state = thisVote.getCard().state();
    return state.mayBecome(VoteState.WITHDRAWN)
        && (!state.isPublic()
            || caller.has(Role.BOARD)
            || caller.has(Role.ELECTION_COMMITTEE)
            || state == VoteState.COLLECTING
                && caller
                    .person()
                    .filter(me -> me.equals(thisVote.getCard().drafter()))
                    .isPresent());
  }
}

package org.radslag.web.membervotes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.kernel.Outcome;
import org.radslag.membervotes.Aftermath;
import org.radslag.membervotes.DecisionCard;
import org.radslag.membervotes.DecisionForm;
import org.radslag.membervotes.DestructionCard;
import org.radslag.membervotes.Forgetting;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.ObjectionCard;
import org.radslag.membervotes.Outcomes;
import org.radslag.membervotes.PaperSheet;
import org.radslag.membervotes.PaperVotes;
import org.radslag.membervotes.QuestionOutcome;
import org.radslag.membervotes.Ruling;
import org.radslag.membervotes.VoteOutcome;
import org.radslag.membervotes.VoteState;
import org.radslag.web.Ids;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** What came of a vote, how it is reckoned, what follows, and appeals against it. */
@Named
@RequestScoped
public class VoteResultPage {

  @Inject ThisVote thisVote;
  @Inject Outcomes outcomes;
  @Inject Aftermath aftermath;
  @Inject PaperVotes papers;
  @Inject Forgetting forgetting;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private final Map<String, Object> fields = new HashMap<>();
  private VoteOutcome outcome;
  private DecisionCard decision;
  private PaperSheet sheet;
  private DestructionCard destruction;
  private Optional<Instant> until = Optional.empty();

  @PostConstruct
  void open() {
    if (thisVote.getView() == null || !thisVote.getCard().state().isOver()) {
      return;
    }
    outcome = outcomes.of(thisVote.id()).orElse(null);
    decision = aftermath.decision(thisVote.id()).orElse(null);
    sheet = papers.sheet(thisVote.id());
    destruction = forgetting.card(thisVote.id()).orElse(null);
    until = aftermath.appealsUntil(thisVote.id());
  }

  /** Answers 404 before the close. */
  public void check() throws IOException {
    ThisVote.answer(
        thisVote.getCard() != null
            && thisVote.getCard().election() != null
            && thisVote.getCard().state().isOver());
  }

  /** The outcome; null while there is none to tell. */
  public VoteOutcome getOutcome() {
    return outcome;
  }

  public DecisionCard getDecision() {
    return decision;
  }

  public PaperSheet getSheet() {
    return sheet;
  }

  /** Until when the outcome may be appealed against; null before the result. */
  public Instant getUntil() {
    return until.orElse(null);
  }

  /** What is destroyed of the vote and when; null while no day can be told. */
  public DestructionCard getDestruction() {
    return destruction;
  }

  public boolean isMayObject() {
    return caller.has(Role.MEMBER)
        && until.filter(end -> clock.instant().isBefore(end)).isPresent();
  }

  public boolean isMayDecide() {
    return thisVote.getCard().state() == VoteState.CLOSED
        && outcome != null
        && (caller.has(Role.BOARD) || caller.has(Role.ELECTION_COMMITTEE));
  }

  public boolean isCommittee() {
    return caller.has(Role.ELECTION_COMMITTEE);
  }

  /** Whether the reader may void the vote and have it held again. */
  public boolean isMayRerun() {
    return isCommittee() && thisVote.getCard().state().mayBecome(VoteState.RERUN);
  }

  public List<ObjectionCard> getObjections() {
    return aftermath.objections(thisVote.id());
  }

  /** How strongly a ruling is marked. */
  public String mark(QuestionOutcome one) {
    return switch (one.ruling()) {
      case CARRIED, CHOSEN -> "ok";
      case TIE, NO_VOTES -> "warn";
      case REJECTED -> "stop";
    };
  }

  /** Whether a question is decided by lots. */
  public boolean isTie(QuestionOutcome one) {
    return one.ruling() == Ruling.TIE;
  }

  public String decide() {
    DecisionForm form =
        new DecisionForm(
            text("owner"),
            text("nextStep"),
            fields.get("dueOn") instanceof LocalDate day ? day : null);
    return after(aftermath.decide(thisVote.id(), form), "membervotes.done.decided");
  }

  public String object() {
    return after(aftermath.object(thisVote.id(), text("objection")), "membervotes.done.objected");
  }

  public String settle(String objection, boolean upheld) {
    return after(
        aftermath.settle(
            thisVote.id(), Ids.of(objection).orElse(null), upheld, request.getParameter("answer")),
        "membervotes.done.settled");
  }

  public String rerun() {
    Outcome<MemberVoteId> again = aftermath.rerun(thisVote.id(), text("reason"));
    return messages.refused(again)
        ? null
        : Onward.to("/membervotes/write.xhtml?id=" + again.value(), "membervotes.done.rerun");
  }

  private String after(Outcome<?> outcome, String done) {
    return messages.refused(outcome) ? null : thisVote.to("result", done);
  }

  private String text(String field) {
    Object value = fields.get(field);
    return value == null ? "" : value.toString();
  }

  public Map<String, Object> getFields() {
    return fields;
  }
}

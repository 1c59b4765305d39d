package org.radslag.meetings;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Id;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.meetings.verdict.Choice;
import org.radslag.meetings.verdict.Verdict;
import org.radslag.platform.Changes;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/**
 * What makes a decision: the chair finds, and the gavel falls. With the gavel it is final; a
 * correction is a new event, with a reason, and a new decision.
 */
@UseCase
public class Gavel {

  private static final int LONGEST_REASON = 500;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;
  @Inject Bodies bodies;
  @Inject Doors doors;
  @Inject Room room;
  @Inject Changes changes;
  @Inject Event<DomainEvent> events;

  /** The chair finds by ear what the meeting wants. Until the gavel, a count may be asked for. */
  @Permit(Role.PRESIDIUM)
  public Outcome<ItemId> find(ItemId id, DecisionOutcome outcome) {
    AgendaItem item = led(id);
    Optional<Refusal> refused = acclamationRefused(item);
    if (refused.isPresent()) {
      return Outcome.refused(List.of(refused.get()));
    }
    item.find(outcome);
    events.fire(new OutcomeFound(id, item.meeting(), outcome));
    changes.tell(Topics.of(item.meeting()));
    return Outcome.done(id);
  }

  /** The gavel falls on what the chair has found by ear. */
  @Permit(Role.PRESIDIUM)
  public Outcome<DecisionId> strike(ItemId id) {
    AgendaItem item = led(id);
    Optional<Refusal> refused = acclamationRefused(item);
    if (refused.isPresent()) {
      return Outcome.refused(List.of(refused.get()));
    }
    if (item.found() == null) {
      return Outcome.refused("meetings.refused.not-found-yet");
    }
    Meeting meeting = doors.lead(item.meeting());
    List<SeatInMeeting> seats = room.of(meeting);
    RuleSet today = rules.today();
    Quorum quorum =
        Quorum.of(seats, VoteRules.of(today, bodies.conduct(meeting.body())).quorumRule());
    if (!quorum.isMet()) {
      return Outcome.refused(
          "meetings.refused.quorum", quorum.filled(), quorum.needed(), quorum.seats());
    }
    Roll roll = room.freeze(meeting, seats, clock.instant());
    return decided(
        item, new Decision(meeting, item, roll, item.found(), today.version(), clock.instant()));
  }

  /**
   * The gavel falls on a counted vote.
   *
   * @param chairSide where the rule gives a tie to the chair and she has not voted yes or no
   *     herself, the side she takes; otherwise null
   */
  @Permit(Role.PRESIDIUM)
  public Outcome<DecisionId> strikeVote(VoteId id, Choice chairSide) {
    Vote vote = data.find(Vote.class, id.value());
    caller.require(vote != null);
    AgendaItem item = led(vote.item());
    data.refresh(vote, LockModeType.PESSIMISTIC_WRITE);
    Meeting meeting = doors.lead(vote.meeting());
    Optional<Refusal> refused = doors.gavelRefused(meeting);
    if (refused.isPresent()) {
      return Outcome.refused(List.of(refused.get()));
    }
    if (vote.state() != VoteState.CLOSED) {
      return Outcome.refused(
          vote.state() == VoteState.OPEN ? "meetings.refused.still-open" : vote.state().refusal());
    }
    Roll roll = data.find(Roll.class, vote.roll());
    VoteRules held = VoteRules.of(rules.version(vote.ruleSet()), bodies.conduct(meeting.body()));
    Verdict verdict =
        Verdict.of(
            vote.count(roll.size()),
            held.majorityRule(),
            held.tieRule(),
            side(vote, meeting, chairSide));
    if (verdict.result() == Verdict.Result.AWAITS_CHAIR) {
      return Outcome.refused("meetings.refused.chair-side");
    }
    vote.strike();
    Decision decision =
        new Decision(
            meeting,
            item,
            roll,
            DecisionOutcome.valueOf(verdict.result().name()),
            vote.ruleSet(),
            clock.instant());
    decision.byVote(vote, verdict.byChair());
    return decided(item, decision);
  }

  /** Voids a decision while its meeting is open; the item is taken up anew. */
  @Permit(Role.PRESIDIUM)
  public Outcome<ItemId> makeVoid(DecisionId id, String reason) {
    Decision decision = data.find(Decision.class, id.value());
    caller.require(decision != null);
    AgendaItem item = led(decision.item());
    data.refresh(decision, LockModeType.PESSIMISTIC_WRITE);
    Optional<Refusal> refused = doors.gavelRefused(doors.lead(decision.meeting()));
    if (refused.isPresent()) {
      return Outcome.refused(List.of(refused.get()));
    }
    String why = Text.line(reason);
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      return Outcome.refused(
          List.of(Refusal.of("reason", "meetings.refused.reason", LONGEST_REASON)));
    }
    if (decision.isVoided()) {
      return Outcome.refused("meetings.refused.voided");
    }
    if (another(item)) {
      return Outcome.refused("meetings.refused.another-current");
    }
    decision.makeVoid(why, actor(), clock.instant());
    if (decision.vote() != null) {
      data.find(Vote.class, decision.vote().value(), LockModeType.PESSIMISTIC_WRITE).makeVoid(why);
    }
    item.become(ItemState.CURRENT);
    data.flush();
    events.fire(new DecisionVoided(id, item.id()));
    changes.tell(Topics.of(item.meeting()));
    return Outcome.done(item.id());
  }

  private Outcome<DecisionId> decided(AgendaItem item, Decision decision) {
    decision.by(actor());
    item.become(ItemState.DECIDED);
    data.persist(decision);
    data.flush();
    DecisionCard card = decision.card(null);
    events.fire(
        new DecisionMade(
            card.id(),
            doors.lead(item.meeting()).body(),
            item.id(),
            card.method(),
            card.outcome(),
            decision.ruleSet()));
    changes.tell(Topics.of(item.meeting()));
    return Outcome.done(card.id());
  }

  /** Why nothing can be found by ear: nothing to decide, a count asked for, a vote under way. */
  private Optional<Refusal> acclamationRefused(AgendaItem item) {
    Optional<Refusal> refused = doors.gavelRefused(doors.lead(item.meeting()));
    if (refused.isPresent()) {
      return refused;
    }
    if (item.state() != ItemState.CURRENT) {
      return Optional.of(Refusal.because("meetings.refused.not-current"));
    }
    if (item.proposal().isEmpty()) {
      return Optional.of(Refusal.because("meetings.refused.no-proposal"));
    }
    if (exists("select count(r) from VoteRequest r where r.key.within = :item", item)) {
      return Optional.of(Refusal.because("meetings.refused.vote-requested"));
    }
    return exists(
            "select count(v) from Vote v where v.item = :item and v.state in"
                + " (org.radslag.meetings.VoteState.PREPARED, org.radslag.meetings.VoteState.OPEN,"
                + " org.radslag.meetings.VoteState.CLOSED)",
            item)
        ? Optional.of(Refusal.because("meetings.refused.vote-unfinished"))
        : Optional.empty();
  }

  private Choice side(Vote vote, Meeting meeting, Choice said) {
    if (meeting.leader() == null) {
      return said;
    }
    return data.createQuery(
            "select c from CastVote c, RollLine l where c.key.within = :vote"
                + " and l.key.within = :roll and l.key.seat = c.key.seat and l.person = :leader",
            CastVote.class)
        .setParameter("vote", vote.id().value())
        .setParameter("roll", vote.roll())
        .setParameter("leader", meeting.leader().value())
        .getResultStream()
        .map(CastVote::choice)
        .filter(choice -> choice != Choice.ABSTAIN)
        .findFirst()
        .orElse(said);
  }

  private boolean another(AgendaItem item) {
    return data.createQuery(
                "select count(i) from AgendaItem i where i.meeting = :meeting and i.state ="
                    + " org.radslag.meetings.ItemState.CURRENT",
                Long.class)
            .setParameter("meeting", item.meeting().value())
            .getSingleResult()
        > 0;
  }

  private boolean exists(String query, AgendaItem item) {
    return data.createQuery(query, Long.class)
            .setParameter("item", item.id().value())
            .getSingleResult()
        > 0;
  }

  /** The item, alone, of a meeting that the caller leads: the meeting is locked first. */
  private AgendaItem led(ItemId id) {
    AgendaItem item = data.find(AgendaItem.class, id.value());
    caller.require(item != null);
    doors.lead(item.meeting());
    data.refresh(item, LockModeType.PESSIMISTIC_WRITE);
    return item;
  }

  private UUID actor() {
    return caller.person().map(Id::value).orElse(null);
  }
}

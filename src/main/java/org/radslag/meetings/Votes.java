package org.radslag.meetings;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.meetings.verdict.Count;
import org.radslag.platform.Changes;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** Open votes: the chair's side of them, and reading them. */
@UseCase
public class Votes {

  /** Longest time a vote may be told to close by itself. */
  public static final Duration LONGEST = Duration.ofHours(2);

  private static final Duration MORE_TIME = Duration.ofMinutes(1);
  private static final int LONGEST_REASON = 500;
  private static final int MOST_VOTES = 50;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;
  @Inject Bodies bodies;
  @Inject Doors doors;
  @Inject Room room;
  @Inject Tally tally;
  @Inject Changes changes;
  @Inject Event<DomainEvent> events;

  /** One vote, as it may be shown now; empty when there is none with that id. */
  @Permit(Role.SIGNED_IN)
  public Optional<VoteCard> find(VoteId id) {
    return seen(id).map(tally::card);
  }

  /** The votes on an item, the first one first. */
  @Permit(Role.SIGNED_IN)
  public List<VoteCard> on(ItemId item) {
    AgendaItem found = data.find(AgendaItem.class, item.value());
    if (found == null || doors.see(found.meeting()).isEmpty()) {
      return List.of();
    }
    return data.createQuery(
            "select v from Vote v where v.item = :item order by v.number", Vote.class)
        .setParameter("item", item.value())
        .setMaxResults(MOST_VOTES)
        .getResultStream()
        .map(tally::card)
        .toList();
  }

  /** The roll of a vote by association, with the answers once it is counted. */
  @Permit(Role.SIGNED_IN)
  public List<RollRow> roll(VoteId id) {
    return seen(id).filter(vote -> vote.roll() != null).map(tally::list).orElse(List.of());
  }

  /** Writes the question of a vote on the current item. One vote at a time is unfinished. */
  @Permit(Role.PRESIDIUM)
  public Outcome<VoteId> prepare(ItemId id, VoteText text) {
    AgendaItem item = data.find(AgendaItem.class, id.value());
    caller.require(item != null);
    Meeting meeting = doors.lead(item.meeting());
    data.refresh(item);
    Optional<Refusal> refused = doors.gavelRefused(meeting);
    if (refused.isEmpty() && item.state() != ItemState.CURRENT) {
      refused = Optional.of(Refusal.because("meetings.refused.not-current"));
    }
    if (refused.isEmpty() && unfinished(meeting.id())) {
      refused = Optional.of(Refusal.because("meetings.refused.vote-unfinished"));
    }
    List<Refusal> faults = refused.map(List::of).orElseGet(text::faults);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    VoteId vote = VoteId.create();
    data.persist(new Vote(vote, item, next(id), text, rules.today().version(), clock.instant()));
    data.flush();
    item.find(null);
    return told(vote, item.meeting(), id, VoteState.PREPARED, 0);
  }

  /**
   * Opens a prepared vote: freezes who fills which seat, and lets them vote.
   *
   * @param length after which it closes by itself; null to close it by hand only
   */
  @Permit(Role.PRESIDIUM)
  public Outcome<VoteId> open(VoteId id, Duration length) {
    Vote vote = led(id);
    Meeting meeting = doors.lead(vote.meeting());
    Optional<Refusal> refused = doors.gavelRefused(meeting);
    if (refused.isPresent()) {
      return Outcome.refused(List.of(refused.get()));
    }
    if (length != null && (length.compareTo(LONGEST) > 0 || length.toSeconds() < 1)) {
      return Outcome.refused(
          List.of(Refusal.of("minutes", "meetings.refused.length", LONGEST.toMinutes())));
    }
    if (vote.state() != VoteState.PREPARED) {
      return Outcome.refused(vote.state().refusal());
    }
    List<SeatInMeeting> seats = room.of(meeting);
    RuleSet today = rules.today();
    Quorum quorum =
        Quorum.of(seats, VoteRules.of(today, bodies.conduct(meeting.body())).quorumRule());
    if (!quorum.isMet()) {
      return Outcome.refused(
          "meetings.refused.quorum", quorum.filled(), quorum.needed(), quorum.seats());
    }
    Instant now = clock.instant();
    Roll roll = room.freeze(meeting, seats, now);
    vote.open(roll, today.version(), now, length);
    return told(id, vote.meeting(), vote.item(), VoteState.OPEN, roll.size());
  }

  /** Gives an open vote that closes by itself one more minute. */
  @Permit(Role.PRESIDIUM)
  public Outcome<VoteId> prolong(VoteId id) {
    Vote vote = led(id);
    Optional<Refusal> refused = doors.gavelRefused(doors.lead(vote.meeting()));
    if (refused.isPresent()) {
      return Outcome.refused(List.of(refused.get()));
    }
    if (vote.state() != VoteState.OPEN || isDue(vote)) {
      return Outcome.refused(VoteState.CLOSED.refusal());
    }
    if (vote.closesAt() == null) {
      return Outcome.refused("meetings.refused.no-limit");
    }
    vote.prolong(MORE_TIME);
    events.fire(new VoteProlonged(id, vote.closesAt()));
    changes.tell(Topics.of(vote.meeting()));
    return Outcome.done(id);
  }

  /** Closes an open vote and counts. Waits for casts under way; nothing is accepted after it. */
  @Permit(Role.PRESIDIUM)
  public Outcome<VoteId> close(VoteId id) {
    Vote vote = led(id);
    Optional<Refusal> refused = doors.gavelRefused(doors.lead(vote.meeting()));
    return refused.isPresent() ? Outcome.refused(List.of(refused.get())) : counted(vote);
  }

  /** Says that a vote does not count: a wrong text was put, somebody could not vote. */
  @Permit(Role.PRESIDIUM)
  public Outcome<VoteId> makeVoid(VoteId id, String reason) {
    Vote vote = led(id);
    Optional<Refusal> refused = doors.gavelRefused(doors.lead(vote.meeting()));
    String why = Text.line(reason);
    if (refused.isPresent()) {
      return Outcome.refused(List.of(refused.get()));
    }
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      return Outcome.refused(
          List.of(Refusal.of("reason", "meetings.refused.reason", LONGEST_REASON)));
    }
    if (vote.state() == VoteState.VERDICT || !vote.makeVoid(why)) {
      return Outcome.refused(vote.state().refusal());
    }
    return told(id, vote.meeting(), vote.item(), VoteState.VOID, 0);
  }

  /** Votes whose time is up, on this or another node; for the job that closes them. */
  @Permit(Role.PRESIDIUM)
  public List<VoteId> due() {
    caller.require(caller.isSystem());
    return data.createQuery(
            "select v.id from Vote v where v.state = :open and v.closesAt <= :now", UUID.class)
        .setParameter("open", VoteState.OPEN)
        .setParameter("now", clock.instant())
        .setMaxResults(MOST_VOTES)
        .getResultStream()
        .map(VoteId::new)
        .toList();
  }

  /** Closes a vote whose time is up. Refused when somebody else has closed or prolonged it. */
  @Permit(Role.PRESIDIUM)
  public Outcome<VoteId> closeDue(VoteId id) {
    caller.require(caller.isSystem());
    Vote vote = alone(data.find(Vote.class, id.value()));
    return isDue(vote) ? counted(vote) : Outcome.refused(vote.state().refusal());
  }

  private Outcome<VoteId> counted(Vote vote) {
    if (vote.state() != VoteState.OPEN) {
      return Outcome.refused(vote.state().refusal());
    }
    Count count = tally.count(vote);
    vote.close(count, clock.instant());
    return told(vote.id(), vote.meeting(), vote.item(), VoteState.CLOSED, count.roll());
  }

  private boolean isDue(Vote vote) {
    return vote.closesAt() != null && !clock.instant().isBefore(vote.closesAt());
  }

  /** The vote of a meeting that the caller leads: the meeting is locked first, then the vote. */
  private Vote led(VoteId id) {
    Vote vote = data.find(Vote.class, id.value());
    caller.require(vote != null);
    doors.lead(vote.meeting());
    return alone(vote);
  }

  /** Alone with the vote: casts share its lock and are waited for. */
  private Vote alone(Vote vote) {
    data.refresh(vote, LockModeType.PESSIMISTIC_WRITE);
    return vote;
  }

  private Optional<Vote> seen(VoteId id) {
    return Optional.ofNullable(data.find(Vote.class, id.value()))
        .filter(vote -> doors.see(vote.meeting()).isPresent());
  }

  private boolean unfinished(MeetingId meeting) {
    return data.createQuery(
                "select count(v) from Vote v where v.meeting = :meeting and v.state in :states",
                Long.class)
            .setParameter("meeting", meeting.value())
            .setParameter("states", List.of(VoteState.PREPARED, VoteState.OPEN, VoteState.CLOSED))
            .getSingleResult()
        > 0;
  }

  private int next(ItemId item) {
    return data.createQuery("select count(v) from Vote v where v.item = :item", Long.class)
            .setParameter("item", item.value())
            .getSingleResult()
            .intValue()
        + 1;
  }

  private Outcome<VoteId> told(
      VoteId vote, MeetingId meeting, ItemId item, VoteState state, int roll) {
    events.fire(new VoteMoved(vote, item, state, roll));
    changes.tell(Topics.of(meeting));
    return Outcome.done(vote);
  }
}

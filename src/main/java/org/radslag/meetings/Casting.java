package org.radslag.meetings;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.verdict.Choice;
import org.radslag.platform.Changes;
import org.radslag.platform.UseCase;

/** A member's side of an open vote: asking for one, and voting in it. */
@UseCase
public class Casting {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Doors doors;
  @Inject Room room;
  @Inject Tally tally;
  @Inject Changes changes;
  @Inject Event<DomainEvent> events;

  /** The caller's part in a vote; empty when there is none with that id, or none she may see. */
  @Permit(Role.SIGNED_IN)
  public Optional<Ballot> ballot(VoteId id) {
    PersonId me = caller.requirePerson();
    return Optional.ofNullable(data.find(Vote.class, id.value()))
        .filter(vote -> doors.see(vote.meeting()).isPresent())
        .map(vote -> ballot(vote, me));
  }

  /**
   * Votes, or votes anew: the last answer before the close counts. Accepted if and only if the vote
   * is open when its lock is shared, which closing must have alone. Refused when it is not.
   */
  @Permit(Role.MEMBER)
  public Outcome<VoteId> cast(VoteId id, Choice choice) {
    PersonId me = caller.requirePerson();
    Vote vote = data.find(Vote.class, id.value());
    caller.require(vote != null);
    shareLock(id);
    data.refresh(vote);
    Optional<RollLine> line = line(vote, me);
    caller.require(line.isPresent());
    if (choice == null) {
      return Outcome.refused("meetings.refused.no-choice");
    }
    Instant now = clock.instant();
    if (vote.state() != VoteState.OPEN) {
      return Outcome.refused(vote.state().refusal());
    }
    if (vote.closesAt() != null && !now.isBefore(vote.closesAt())) {
      return Outcome.refused(VoteState.CLOSED.refusal());
    }
    data.createNativeQuery(
            "INSERT INTO cast_vote (vote, seat, choice, cast_at) VALUES (?, ?, ?, FROM_UNIXTIME(?))"
                + " ON DUPLICATE KEY UPDATE choice = VALUES(choice), cast_at = VALUES(cast_at)")
        .setParameter(1, id.toString())
        .setParameter(2, line.get().seat().toString())
        .setParameter(3, choice.name())
        .setParameter(4, seconds(now))
        .executeUpdate();
    events.fire(new VoteCast(id, line.get().seat()));
    changes.tell(Topics.numbers(vote.meeting()));
    return Outcome.done(id);
  }

  /** Asks for a counted vote on the current item, before the gavel falls. Once per seat. */
  @Permit(Role.MEMBER)
  public Outcome<ItemId> requestVote(ItemId id) {
    AgendaItem item = data.find(AgendaItem.class, id.value());
    caller.require(item != null);
    Optional<Meeting> meeting = doors.see(item.meeting());
    PersonId me = caller.requirePerson();
    Optional<SeatInMeeting> seat =
        room.of(meeting.orElseThrow()).stream()
            .filter(any -> any.voter().filter(voter -> voter.person().equals(me)).isPresent())
            .findFirst();
    caller.require(seat.isPresent());
    // The gavel takes this row alone: a request is before it or too late, never both.
    data.createNativeQuery("SELECT id FROM agenda_item WHERE id = ? LOCK IN SHARE MODE")
        .setParameter(1, id.toString())
        .getResultList();
    data.refresh(item);
    if (item.state() != ItemState.CURRENT) {
      return Outcome.refused("meetings.refused.not-current");
    }
    int added =
        data.createNativeQuery(
                "INSERT IGNORE INTO vote_request (item, seat, person, requested_at)"
                    + " VALUES (?, ?, ?, FROM_UNIXTIME(?))")
            .setParameter(1, id.toString())
            .setParameter(2, seat.get().seat().toString())
            .setParameter(3, me.toString())
            .setParameter(4, seconds(clock.instant()))
            .executeUpdate();
    if (added > 0) {
      events.fire(new VoteRequested(id, seat.get().seat()));
      changes.tell(Topics.of(item.meeting()));
    }
    return Outcome.done(id);
  }

  private Ballot ballot(Vote vote, PersonId me) {
    Optional<RollLine> line = line(vote, me);
    Optional<CastVote> cast =
        line.flatMap(
            mine ->
                Optional.ofNullable(
                    data.find(
                        CastVote.class, new SeatKey(vote.id().value(), mine.seat().value()))));
    return new Ballot(
        tally.card(vote),
        line.isPresent(),
        cast.map(CastVote::choice).orElse(null),
        cast.map(CastVote::castAt).orElse(null));
  }

  private void shareLock(VoteId id) {
    data.createNativeQuery("SELECT id FROM vote WHERE id = ? LOCK IN SHARE MODE")
        .setParameter(1, id.toString())
        .getResultList();
  }

  private Optional<RollLine> line(Vote vote, PersonId person) {
    List<RollLine> lines =
        vote.roll() == null
            ? List.of()
            : data.createQuery(
                    "select l from RollLine l where l.key.within = :roll and l.person = :person",
                    RollLine.class)
                .setParameter("roll", vote.roll())
                .setParameter("person", person.value())
                .getResultList();
    return lines.stream().findFirst();
  }

  private static BigDecimal seconds(Instant at) {
    return BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano(), 9));
  }
}

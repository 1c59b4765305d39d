package org.radslag.meetings;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Seats;
import org.radslag.kernel.PersonId;
import org.radslag.platform.UseCase;

/** What a member has before her: meetings that she is called to, and a vote that waits for her. */
@UseCase
public class Occasions {

  /** A meeting that nobody opened stays on the start page for this long. */
  private static final Duration FORGOTTEN = Duration.ofHours(12);

  private static final int MOST = 20;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Seats seats;
  @Inject Bodies bodies;
  @Inject Room room;

  /**
   * A vote that is open and that the caller has not voted in.
   *
   * @param closesAt when it closes by itself, or null
   */
  public record OpenVote(
      VoteId vote, MeetingId meeting, String question, String bodyName, Instant closesAt) {}

  /**
   * A meeting of a body in which the caller has a place.
   *
   * @param place 0 when she is the ordinary holder, otherwise which alternate she is
   * @param called whether she is expected: always as the ordinary holder, as an alternate when all
   *     before her have declined
   * @param declined whether she has said that she cannot come
   */
  public record Upcoming(MeetingCard meeting, int place, boolean called, boolean declined) {}

  /** The open vote that waits for the caller; empty when there is none, or nobody is signed in. */
  @Permit(Role.ANYONE)
  public Optional<OpenVote> openVote() {
    return caller.person().flatMap(this::openVoteOf);
  }

  /** Called and open meetings of the caller's bodies, the next one first. */
  @Permit(Role.SIGNED_IN)
  public List<Upcoming> upcoming() {
    PersonId me = caller.requirePerson();
    List<UUID> mine = seats.bodiesOf(me).stream().map(BodyId::value).toList();
    if (mine.isEmpty()) {
      return List.of();
    }
    return data.createQuery(
            "select m from Meeting m where m.body in :mine and (m.state = :open or m.state = :called"
                + " and m.startsAt > :since) order by m.startsAt",
            Meeting.class)
        .setParameter("mine", mine)
        .setParameter("open", MeetingState.OPEN)
        .setParameter("called", MeetingState.CALLED)
        .setParameter("since", clock.instant().minus(FORGOTTEN))
        .setMaxResults(MOST)
        .getResultStream()
        .flatMap(meeting -> upcoming(meeting, me).stream())
        .toList();
  }

  private Optional<OpenVote> openVoteOf(PersonId me) {
    return data.createQuery(
            "select v from Vote v, RollLine l where v.roll = l.key.within and l.person = :me"
                + " and v.state = :open and (v.closesAt is null or v.closesAt > :now)"
                + " and not exists (select c from CastVote c where c.key.within = v.id"
                + " and c.key.seat = l.key.seat) order by v.openedAt",
            Vote.class)
        .setParameter("me", me.value())
        .setParameter("open", VoteState.OPEN)
        .setParameter("now", clock.instant())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(
            vote ->
                new OpenVote(
                    vote.id(),
                    vote.meeting(),
                    vote.question(),
                    nameOf(data.find(Meeting.class, vote.meeting().value()).body()),
                    vote.closesAt()));
  }

  private Optional<Upcoming> upcoming(Meeting meeting, PersonId me) {
    return room.of(meeting).stream()
        .flatMap(seat -> seat.placeOf(me).stream())
        .findFirst()
        .map(
            place ->
                new Upcoming(
                    meeting.card(nameOf(meeting.body())),
                    place.place(),
                    place.called(),
                    place.presence() == SeatInMeeting.Presence.DECLINED));
  }

  private String nameOf(BodyId body) {
    return bodies.find(body).map(BodyCard::name).orElse("");
  }
}

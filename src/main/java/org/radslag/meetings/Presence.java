package org.radslag.meetings;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Id;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.verdict.QuorumRule;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;
import org.radslag.platform.Changes;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/**
 * Who comes to a meeting, and who is there. Members check themselves in, on the day of the meeting
 * or while it is open; the presidium may do it for them. Arrivals and departures change no roll
 * that is frozen already.
 */
@UseCase
public class Presence {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Doors doors;
  @Inject Room room;
  @Inject Members members;
  @Inject Rules rules;
  @Inject Bodies bodies;
  @Inject Changes changes;
  @Inject Event<DomainEvent> events;

  /**
   * One stay, as the minutes list it.
   *
   * @param leftAt null while she is there
   */
  public record Stay(PersonId person, String name, Instant arrivedAt, Instant leftAt) {}

  /** Every seat of the body and how it is filled now, by association. */
  @Permit(Role.SIGNED_IN)
  public List<SeatInMeeting> seats(MeetingId id) {
    return doors.see(id).map(room::of).orElse(List.of());
  }

  /**
   * Whether the body may decide as it sits now.
   *
   * @param seats what {@link #seats} has answered
   */
  @Permit(Role.SIGNED_IN)
  public Optional<Quorum> quorum(MeetingId id, List<SeatInMeeting> seats) {
    return doors.see(id).map(meeting -> Quorum.of(seats, quorumRule(meeting)));
  }

  private QuorumRule quorumRule(Meeting meeting) {
    return VoteRules.of(rules.today(), bodies.conduct(meeting.body())).quorumRule();
  }

  /** The caller's own seat, if she has a place in the body. */
  @Permit(Role.SIGNED_IN)
  public Optional<SeatInMeeting> mine(MeetingId id) {
    PersonId me = caller.requirePerson();
    return doors.see(id).flatMap(meeting -> seatOf(meeting, me));
  }

  /** Arrivals and departures in order. */
  @Permit(Role.SIGNED_IN)
  public List<Stay> log(MeetingId id) {
    List<Attendance> log = doors.see(id).map(room::log).orElse(List.of());
    Map<PersonId, String> names = members.names(log.stream().map(Attendance::person).toList());
    return log.stream()
        .map(
            stay ->
                new Stay(
                    stay.person(),
                    names.getOrDefault(stay.person(), ""),
                    stay.arrivedAt(),
                    stay.leftAt()))
        .toList();
  }

  /** The caller is here. */
  @Permit(Role.MEMBER)
  public Outcome<MeetingId> checkIn(MeetingId id) {
    Meeting meeting = seen(id);
    return arrive(meeting, caller.requirePerson());
  }

  /** The caller leaves. */
  @Permit(Role.MEMBER)
  public Outcome<MeetingId> leave(MeetingId id) {
    return depart(seen(id), caller.requirePerson());
  }

  /** The presidium notes that somebody is here. */
  @Permit(Role.PRESIDIUM)
  public Outcome<MeetingId> noteArrival(MeetingId id, PersonId person) {
    return arrive(doors.lead(id), person);
  }

  /** The presidium notes that somebody has left. */
  @Permit(Role.PRESIDIUM)
  public Outcome<MeetingId> noteDeparture(MeetingId id, PersonId person) {
    return depart(doors.lead(id), person);
  }

  /** The caller cannot come; the alternate after her is called in her place. */
  @Permit(Role.MEMBER)
  public Outcome<MeetingId> decline(MeetingId id) {
    Meeting meeting = seen(id);
    PersonId me = caller.requirePerson();
    Optional<SeatInMeeting> seat = seatOf(meeting, me);
    caller.require(seat.isPresent());
    if (!meeting.state().isAny(MeetingState.CALLED, MeetingState.OPEN)) {
      return Outcome.refused(meeting.state().refusal());
    }
    if (seat.get().placeOf(me).filter(SeatInMeeting.Place::isPresent).isPresent()) {
      return Outcome.refused("meetings.refused.decline-present");
    }
    if (data.find(Decline.class, Decline.key(id, me)) == null) {
      data.persist(new Decline(id, me, clock.instant()));
      data.flush();
      tell(id, me, seat.get().seat(), PresenceChanged.Change.DECLINED);
    }
    return Outcome.done(id);
  }

  /** The caller can come after all. */
  @Permit(Role.MEMBER)
  public Outcome<MeetingId> comeAfterAll(MeetingId id) {
    Meeting meeting = seen(id);
    PersonId me = caller.requirePerson();
    Optional<SeatInMeeting> seat = seatOf(meeting, me);
    caller.require(seat.isPresent());
    if (!meeting.state().isAny(MeetingState.CALLED, MeetingState.OPEN)) {
      return Outcome.refused(meeting.state().refusal());
    }
    Decline declined = data.find(Decline.class, Decline.key(id, me));
    if (declined != null) {
      data.remove(declined);
      tell(id, me, seat.get().seat(), PresenceChanged.Change.COMES_AFTER_ALL);
    }
    return Outcome.done(id);
  }

  private Outcome<MeetingId> arrive(Meeting meeting, PersonId person) {
    Optional<SeatInMeeting> seat = seatOf(meeting, person);
    caller.require(seat.isPresent());
    Instant now = clock.instant();
    if (!doorsAreOpen(meeting, now)) {
      return Outcome.refused(
          meeting.state() == MeetingState.CALLED
              ? "meetings.refused.too-early"
              : meeting.state().refusal());
    }
    Optional<MemberCard> card = members.card(person);
    if (card.isEmpty() || !card.get().inForce() || !mayStillSit(card.get(), seat.get())) {
      return Outcome.refused("meetings.refused.no-longer", seat.get().associationName());
    }
    if (seat.get().placeOf(person).filter(SeatInMeeting.Place::isPresent).isPresent()) {
      return Outcome.done(meeting.id());
    }
    try {
      data.persist(new Attendance(meeting.id(), seat.get().seat(), person, now, actor()));
      data.flush();
    } catch (PersistenceException failure) {
      // She has checked in on another device at the same time.
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("meetings.refused.present");
      }
      throw failure;
    }
    tell(meeting.id(), person, seat.get().seat(), PresenceChanged.Change.ARRIVED);
    return Outcome.done(meeting.id());
  }

  /** A seat that its association fills by election asks that she still votes there. */
  private static boolean mayStillSit(MemberCard card, SeatInMeeting seat) {
    return seat.basis() != SeatBasis.ASSOCIATION || card.votesIn().equals(seat.association());
  }

  private Outcome<MeetingId> depart(Meeting meeting, PersonId person) {
    Optional<Attendance> stay =
        room.log(meeting).stream()
            .filter(log -> log.leftAt() == null && log.person().equals(person))
            .findFirst();
    if (stay.isEmpty()) {
      return Outcome.refused("meetings.refused.absent");
    }
    stay.get().leave(clock.instant(), actor());
    tell(meeting.id(), person, stay.get().seat(), PresenceChanged.Change.LEFT);
    return Outcome.done(meeting.id());
  }

  private boolean doorsAreOpen(Meeting meeting, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    LocalDate day = LocalDate.ofInstant(meeting.startsAt(), clock.getZone());
    return meeting.state() == MeetingState.OPEN
        || meeting.state() == MeetingState.CALLED && day.equals(today);
  }

  private Meeting seen(MeetingId id) {
    Optional<Meeting> meeting = doors.see(id);
    caller.require(meeting.isPresent());
    return meeting.get();
  }

  private Optional<SeatInMeeting> seatOf(Meeting meeting, PersonId person) {
    return room.of(meeting).stream().filter(seat -> seat.placeOf(person).isPresent()).findFirst();
  }

  private UUID actor() {
    return caller.person().map(Id::value).orElse(null);
  }

  private void tell(MeetingId id, PersonId person, SeatId seat, PresenceChanged.Change change) {
    events.fire(new PresenceChanged(id, person, seat, change));
    changes.tell(Topics.numbers(id));
  }
}

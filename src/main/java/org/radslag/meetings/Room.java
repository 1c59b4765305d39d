package org.radslag.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.Seats;
import org.radslag.kernel.PersonId;

/** Who is in the room, seat by seat; and freezing it into a roll. */
@ApplicationScoped
class Room {

  private static final int MOST_STAYS = 20_000;

  @PersistenceContext EntityManager data;
  @Inject Seats seats;

  List<SeatInMeeting> of(Meeting meeting) {
    Map<PersonId, Instant> present =
        stays(meeting, "and a.leftAt is null").stream()
            .collect(Collectors.toMap(Attendance::person, Attendance::arrivedAt));
    Set<PersonId> declined =
        data.createQuery("select d from Decline d where d.key.meeting = :meeting", Decline.class)
            .setParameter("meeting", meeting.id().value())
            .setMaxResults(MOST_STAYS)
            .getResultStream()
            .map(Decline::person)
            .collect(Collectors.toSet());
    List<SeatCard> cards = seats.of(meeting.body());
    return cards.stream().map(card -> SeatInMeeting.of(card, present, declined)).toList();
  }

  /** Every stay, the first to arrive first. */
  List<Attendance> log(Meeting meeting) {
    return stays(meeting, "");
  }

  /** Writes down who fills which seat at this instant; nothing changes it afterwards. */
  Roll freeze(Meeting meeting, List<SeatInMeeting> room, Instant at) {
    List<SeatInMeeting> filled = room.stream().filter(seat -> seat.voter().isPresent()).toList();
    int seats = (int) room.stream().filter(SeatInMeeting::votes).count();
    Roll roll = new Roll(meeting.id(), at, filled.size(), seats);
    data.persist(roll);
    filled.forEach(seat -> data.persist(new RollLine(roll, seat, seat.voter().get())));
    data.flush();
    return roll;
  }

  private List<Attendance> stays(Meeting meeting, String which) {
    return data.createQuery(
            "select a from Attendance a where a.meeting = :meeting "
                + which
                + " order by a.arrivedAt, a.id",
            Attendance.class)
        .setParameter("meeting", meeting.id().value())
        .setMaxResults(MOST_STAYS)
        .getResultList();
  }
}

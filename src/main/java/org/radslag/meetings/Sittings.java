package org.radslag.meetings;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.SeatId;
import org.radslag.kernel.Id;
import org.radslag.kernel.PersonId;
import org.radslag.platform.UseCase;

/**
 * The meetings of several bodies that are over, as figures are made of: when, how long, how many
 * decisions, which seats were filled. Without subjects; who came is for counting, never for a page.
 */
@UseCase
public class Sittings {

  /** More meetings than any arena holds in the longest period. */
  public static final int MOST = 2_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;

  /**
   * One meeting that is over.
   *
   * @param decisions on which days, one for each decision that is in force
   * @param counted how many of them were counted, the others were found by ear
   * @param seats the body's seats when it decided; 0 when it decided nothing
   */
  public record Sitting(
      BodyId body, List<LocalDate> decisions, int counted, int seats, List<Stay> stays) {}

  /** One stay of one person on one seat. */
  public record Stay(SeatId seat, PersonId person, Duration time) {}

  /** The meetings of these bodies that were opened in a period and are over, in order. */
  @Permit(Role.SIGNED_IN)
  public List<Sitting> held(Collection<BodyId> bodies, Instant from, Instant until) {
    if (bodies.isEmpty()) {
      return List.of();
    }
    List<Meeting> meetings =
        data.createQuery(
                "select m from Meeting m where m.body in :bodies and m.state = :closed"
                    + " and m.openedAt >= :from and m.openedAt < :until order by m.openedAt",
                Meeting.class)
            .setParameter("bodies", bodies.stream().map(Id::value).toList())
            .setParameter("closed", MeetingState.CLOSED)
            .setParameter("from", from)
            .setParameter("until", until)
            .setMaxResults(MOST)
            .getResultList();
    if (meetings.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = meetings.stream().map(meeting -> meeting.id().value()).toList();
    Map<MeetingId, List<Decision>> decisions =
        data.createQuery(
                "select d from Decision d where d.meeting in :ids and d.voidedAt is null",
                Decision.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.groupingBy(Decision::meeting));
    Map<MeetingId, List<Attendance>> stays =
        data.createQuery("select a from Attendance a where a.meeting in :ids", Attendance.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.groupingBy(Attendance::meeting));
    return meetings.stream()
        .map(
            meeting ->
                sitting(
                    meeting,
                    decisions.getOrDefault(meeting.id(), List.of()),
                    stays.getOrDefault(meeting.id(), List.of())))
        .toList();
  }

  private Sitting sitting(Meeting meeting, List<Decision> decisions, List<Attendance> stays) {
    return new Sitting(
        meeting.body(),
        decisions.stream()
            .map(decision -> LocalDate.ofInstant(decision.decidedAt(), clock.getZone()))
            .toList(),
        (int) decisions.stream().filter(decision -> decision.vote() != null).count(),
        decisions.stream().mapToInt(Decision::seats).max().orElse(0),
        stays.stream().map(stay -> stay(meeting, stay)).toList());
  }

  /** The part of a stay that lies in the meeting; who never left stayed until it was closed. */
  private static Stay stay(Meeting meeting, Attendance stay) {
    Instant begun = later(stay.arrivedAt(), meeting.openedAt());
    Instant left =
        stay.leftAt() == null || stay.leftAt().isAfter(meeting.closedAt())
            ? meeting.closedAt()
            : stay.leftAt();
    Duration time = Duration.between(begun, left);
    return new Stay(stay.seat(), stay.person(), time.isNegative() ? Duration.ZERO : time);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

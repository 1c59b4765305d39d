package org.radslag.meetings;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.bodies.BodyId;
import org.radslag.platform.UseCase;

/** What the meetings of a body have taken: numbers only, no names and no subjects. */
@UseCase
public class MeetingFigures {

  private static final int MOST = 500;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;

  /**
   * A meeting that is over.
   *
   * @param came how many different people were there
   */
  public record Held(MeetingId meeting, Instant openedAt, Instant closedAt, int came) {

    /** From the opening to the closing. */
    public Duration lasted() {
      return Duration.between(openedAt, closedAt);
    }
  }

  /** The meetings of a body that were closed during the latest {@code period}, in order. */
  @Permit(Role.SIGNED_IN)
  public List<Held> of(BodyId body, Duration period) {
    List<Meeting> meetings =
        data.createQuery(
                "select m from Meeting m where m.body = :body and m.state = :closed"
                    + " and m.closedAt > :since order by m.openedAt",
                Meeting.class)
            .setParameter("body", body.value())
            .setParameter("closed", MeetingState.CLOSED)
            .setParameter("since", clock.instant().minus(period))
            .setMaxResults(MOST)
            .getResultList();
    Map<UUID, Set<UUID>> came = meetings.isEmpty() ? Map.of() : attendance(meetings);
    return meetings.stream()
        .map(meeting -> meeting.held(came.getOrDefault(meeting.id().value(), Set.of()).size()))
        .toList();
  }

  private Map<UUID, Set<UUID>> attendance(List<Meeting> meetings) {
    return data.createQuery(
            "select a.meeting, a.person from Attendance a where a.meeting in :meetings",
            Object[].class)
        .setParameter("meetings", meetings.stream().map(meeting -> meeting.id().value()).toList())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
  }
}

package org.radslag.meetings;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.Id;
import org.radslag.platform.UseCase;

/** When bodies meet: times alone, so that it may be told of closed meetings as well. */
@UseCase
public class Schedule {

  private static final int MOST = 1_000;

  @PersistenceContext EntityManager data;

  /** When the bodies have met or are called to meet, from one instant to before another. */
  @Permit(Role.SIGNED_IN)
  public List<Instant> of(Collection<BodyId> bodies, Instant from, Instant until) {
    if (bodies.isEmpty()) {
      return List.of();
    }
    return data.createQuery(
            "select m.startsAt from Meeting m where m.body in :bodies and m.state <> :planned"
                + " and m.startsAt >= :from and m.startsAt < :until order by m.startsAt",
            Instant.class)
        .setParameter("bodies", bodies.stream().map(Id::value).toList())
        .setParameter("planned", MeetingState.PLANNED)
        .setParameter("from", from)
        .setParameter("until", until)
        .setMaxResults(MOST)
        .getResultList();
  }
}

package org.radslag.meetings;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.platform.UseCase;

/** Decisions that hold, for what another part of the product rests on one. */
@UseCase
public class Decisions {

  private static final int LATEST = 200;

  @PersistenceContext EntityManager data;
  @Inject Doors doors;

  /** The latest proposals that were carried at meetings which the caller may read of. */
  @Permit(Role.SIGNED_IN)
  public List<DecisionLine> latest() {
    return data.createQuery(
            "select d from Decision d where d.voidedAt is null and d.outcome = :carried"
                + " order by d.decidedAt desc",
            Decision.class)
        .setParameter("carried", DecisionOutcome.CARRIED)
        .setMaxResults(LATEST)
        .getResultStream()
        .filter(this::isReadable)
        .map(Decision::line)
        .toList();
  }

  /** A decision that holds; empty for a void one and one that the caller may not read. */
  @Permit(Role.SIGNED_IN)
  public Optional<DecisionLine> find(DecisionId id) {
    return Optional.ofNullable(data.find(Decision.class, id.value()))
        .filter(decision -> !decision.isVoided())
        .filter(this::isReadable)
        .map(Decision::line);
  }

  private boolean isReadable(Decision decision) {
    Meeting meeting = data.find(Meeting.class, decision.meeting().value());
    return doors.maySee(meeting);
  }
}

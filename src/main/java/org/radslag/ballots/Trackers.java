package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Looks up what became of a ballot. */
@ApplicationScoped
class Trackers {

  @PersistenceContext EntityManager data;
  @Inject Cards cards;

  TrackerStatus status(SecretElection election, String tracker) {
    List<?> rows =
        data.createNativeQuery(
                "SELECT b.batch, EXISTS (SELECT 1 FROM ballot l WHERE l.election = b.election"
                    + " AND l.credential = b.credential AND l.nr > b.nr) FROM ballot b"
                    + " WHERE b.election = ? AND b.tracker = ?")
            .setParameter(1, election.id().toString())
            .setParameter(2, tracker)
            .getResultList();
    return rows.isEmpty() ? TrackerStatus.UNKNOWN : status(election, (Object[]) rows.get(0));
  }

  private TrackerStatus status(SecretElection election, Object... cells) {
    int batch = cells[0] == null ? 0 : ((Number) cells[0]).intValue();
    if (batch == 0) {
      return new TrackerStatus(
          TrackerStatus.Kind.WAITING, election.batches().promised(election.batch()));
    }
    if (batch > cards.progress(election.id()).batch()) {
      return new TrackerStatus(TrackerStatus.Kind.WAITING, batch);
    }
    // Whether a ballot was replaced is told when the vote is over: until then a reader of trackers
    // would learn that somebody has voted again.
    boolean replaced = ((Number) cells[1]).intValue() != 0;
    TrackerStatus.Kind kind =
        !election.state().isOver()
            ? TrackerStatus.Kind.RECORDED
            : replaced ? TrackerStatus.Kind.REPLACED : TrackerStatus.Kind.COUNTED;
    return new TrackerStatus(kind, batch);
  }
}

package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.radslag.kernel.DomainEvent;

/**
 * How ballots get from the box to the board. Gathering gives a batch its number, under the lock
 * that nobody casts through; writing it into the archive comes after, and can be done again from
 * where it stopped.
 */
@ApplicationScoped
class Batches {

  private static final int AT_ONCE = 100;

  @PersistenceContext EntityManager data;
  @Inject Archive archive;
  @Inject Event<DomainEvent> events;

  /**
   * Deals with one of the announced hours; the election is locked.
   *
   * @param number of the hour, from 1; the last is the close
   */
  void gather(SecretElection election, int number) {
    String id = election.id().toString();
    int waiting =
        ((Number)
                data.createNativeQuery(
                        "SELECT COUNT(*) FROM ballot WHERE election = ? AND batch IS NULL")
                    .setParameter(1, id)
                    .getSingleResult())
            .intValue();
    if (waiting > 0 && (waiting >= election.crowd() || election.batches().takesAll(number))) {
      data.createNativeQuery("UPDATE ballot SET batch = ? WHERE election = ? AND batch IS NULL")
          .setParameter(1, number)
          .setParameter(2, id)
          .executeUpdate();
    }
    election.dealtWith(number);
  }

  /** Writes the batches that are gathered and not yet in the archive. */
  void publish(ElectionId id) {
    if (gathered(id).isEmpty()) {
      return;
    }
    data.createNativeQuery("SELECT batch FROM election_archive WHERE election = ? FOR UPDATE")
        .setParameter(1, id.toString())
        .getSingleResult();
    gathered(id).forEach(batch -> publish(id, batch));
  }

  private List<Integer> gathered(ElectionId id) {
    List<?> batches =
        data.createNativeQuery(
                "SELECT DISTINCT b.batch FROM ballot b JOIN election_archive a"
                    + " ON a.election = b.election WHERE b.election = ? AND b.batch > a.batch"
                    + " ORDER BY b.batch")
            .setParameter(1, id.toString())
            .getResultList();
    return batches.stream().map(batch -> ((Number) batch).intValue()).toList();
  }

  private void publish(ElectionId id, int batch) {
    List<String> trackers = BatchOrder.of(waiting(id, batch));
    String head = null;
    for (int from = 0; from < trackers.size(); from += AT_ONCE) {
      List<String> some = trackers.subList(from, Math.min(from + AT_ONCE, trackers.size()));
      Map<String, byte[]> ballots = bytes(id, some);
      List<Archive.Writing> writings = new ArrayList<>();
      for (String tracker : some) {
        writings.add(writer -> writer.ballot(ballots.get(tracker)));
      }
      head = archive.append(id, writings);
    }
    data.createNativeQuery(
            "UPDATE election_archive SET batch = ?, voted = (SELECT COUNT(DISTINCT credential)"
                + " FROM ballot WHERE election = ? AND batch <= ?) WHERE election = ?")
        .setParameter(1, batch)
        .setParameter(2, id.toString())
        .setParameter(3, batch)
        .setParameter(4, id.toString())
        .executeUpdate();
    events.fire(new BatchPublished(id, batch, trackers.size(), head));
  }

  private List<BatchOrder.Cast> waiting(ElectionId id, int batch) {
    List<BatchOrder.Cast> casts = new ArrayList<>();
    for (Object row :
        data.createNativeQuery(
                "SELECT tracker, credential, nr FROM ballot WHERE election = ? AND batch = ?")
            .setParameter(1, id.toString())
            .setParameter(2, batch)
            .getResultList()) {
      Object[] cells = (Object[]) row;
      casts.add(
          new BatchOrder.Cast(
              cells[0].toString(), cells[1].toString(), ((Number) cells[2]).intValue()));
    }
    return casts;
  }

  private Map<String, byte[]> bytes(ElectionId id, List<String> trackers) {
    var query =
        data.createNativeQuery(
            "SELECT tracker, bytes FROM ballot WHERE election = ? AND tracker IN (?"
                + ", ?".repeat(trackers.size() - 1)
                + ")");
    query.setParameter(1, id.toString());
    for (int i = 0; i < trackers.size(); i++) {
      query.setParameter(i + 2, trackers.get(i));
    }
    Map<String, byte[]> ballots = new HashMap<>();
    for (Object row : query.getResultList()) {
      Object[] cells = (Object[]) row;
      ballots.put(cells[0].toString(), (byte[]) cells[1]);
    }
    return ballots;
  }
}

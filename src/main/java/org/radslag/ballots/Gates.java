package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.verification.BallotGate;

/** The gates of the elections that take ballots: their records are fixed, so each is read once. */
@ApplicationScoped
class Gates {

  /**
   * Elections of which ballots come at the same time; beyond that the oldest reading is dropped.
   */
  private static final int MOST = 16;

  @PersistenceContext EntityManager data;
  @Inject Records records;

  private final Map<String, Gate> gates = new ConcurrentHashMap<>();

  /** The checks of one election's ballots, and what casting needs of its plan. */
  record Gate(ElectionId id, boolean revote, BatchHours hours, BallotGate checks) {}

  /** The gate of an election whose record is fixed. */
  Optional<Gate> of(String uuid) {
    Gate known = gates.get(uuid);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Gate> read = read(uuid);
    read.ifPresent(
        gate -> {
          if (gates.size() >= MOST) {
            gates.clear();
          }
          gates.put(uuid, gate);
        });
    return read;
  }

  private Optional<Gate> read(String uuid) {
    List<?> rows =
        data.createNativeQuery(
                "SELECT CAST(id AS CHAR) FROM election WHERE uuid = ? AND fingerprint IS NOT NULL"
                    + " AND state <> 'ABANDONED'")
            .setParameter(1, uuid)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> data.find(SecretElection.class, UUID.fromString(row.toString())))
        .map(this::gate);
  }

  private Gate gate(SecretElection election) {
    ElectionId id = election.id();
    Election record = Election.read(records.get(id, RecordKind.ELECTION));
    Electorate electorate = Electorate.read(records.get(id, RecordKind.CREDENTIALS));
    return new Gate(id, election.revote(), election.batches(), new BallotGate(record, electorate));
  }
}

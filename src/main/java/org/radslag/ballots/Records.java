package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The records of elections. The database's account may add them, and neither change nor remove. */
@ApplicationScoped
class Records {

  @PersistenceContext EntityManager data;

  void keep(ElectionId election, RecordKind kind, byte[] bytes) {
    data.createNativeQuery("INSERT INTO election_record (election, kind, bytes) VALUES (?, ?, ?)")
        .setParameter(1, election.toString())
        .setParameter(2, kind.name())
        .setParameter(3, bytes)
        .executeUpdate();
  }

  void keep(ElectionId election, RecordKind kind, String text) {
    keep(election, kind, text.getBytes(StandardCharsets.UTF_8));
  }

  boolean has(ElectionId election, RecordKind kind) {
    return !data.createNativeQuery(
            "SELECT kind FROM election_record WHERE election = ? AND kind = ?")
        .setParameter(1, election.toString())
        .setParameter(2, kind.name())
        .getResultList()
        .isEmpty();
  }

  Optional<byte[]> find(ElectionId election, RecordKind kind) {
    List<?> rows =
        data.createNativeQuery("SELECT bytes FROM election_record WHERE election = ? AND kind = ?")
            .setParameter(1, election.toString())
            .setParameter(2, kind.name())
            .getResultList();
    return rows.stream().findFirst().map(byte[].class::cast);
  }

  /**
   * A record that must be there in this state of the election.
   *
   * @throws IllegalStateException when it is not
   */
  byte[] get(ElectionId election, RecordKind kind) {
    return find(election, kind)
        .orElseThrow(() -> new IllegalStateException("No " + kind + " of " + election));
  }

  String text(ElectionId election, RecordKind kind) {
    return new String(get(election, kind), StandardCharsets.UTF_8);
  }
}

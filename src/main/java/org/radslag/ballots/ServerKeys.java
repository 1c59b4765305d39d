package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.List;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.platform.Seal;

/**
 * The server's own secret key of each election, sealed, from the ceremony until it is destroyed.
 */
@ApplicationScoped
class ServerKeys {

  @PersistenceContext EntityManager data;
  @Inject Seal seal;

  private final SecureRandom random = new SecureRandom();

  /** A fresh key, kept. */
  Exponent make(ElectionId election) {
    Exponent secret = Keys.GROUP.random(random);
    data.createNativeQuery("INSERT INTO election_key (election, sealed) VALUES (?, ?)")
        .setParameter(1, election.toString())
        .setParameter(2, seal.close(secret.text()))
        .executeUpdate();
    return secret;
  }

  /**
   * The key of an election that has not been destroyed.
   *
   * @throws IllegalStateException when there is none
   */
  Exponent of(ElectionId election) {
    List<?> rows =
        data.createNativeQuery("SELECT sealed FROM election_key WHERE election = ?")
            .setParameter(1, election.toString())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> Keys.GROUP.exponent(seal.open((byte[]) row)))
        .orElseThrow(() -> new IllegalStateException("No server key of " + election));
  }

  void destroy(ElectionId election) {
    data.createNativeQuery("DELETE FROM election_key WHERE election = ?")
        .setParameter(1, election.toString())
        .executeUpdate();
  }
}

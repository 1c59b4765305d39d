package org.radslag.ballots;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * The lock on an election's row. Whoever records a ballot or an envelope shares it; whoever changes
 * the state or gathers a batch has it alone, and so waits for everything that was accepted before.
 */
final class Locks {

  private Locks() {}

  /** Waits until nobody else holds it; null when there is no such election. */
  static SecretElection exclusive(EntityManager data, ElectionId id) {
    SecretElection election = data.find(SecretElection.class, id.value());
    if (election != null) {
      data.refresh(election, LockModeType.PESSIMISTIC_WRITE);
    }
    return election;
  }

  /** Shares it; whether there is such an election. */
  static boolean share(EntityManager data, ElectionId id) {
    return !data.createNativeQuery("SELECT uuid FROM election WHERE id = ? LOCK IN SHARE MODE")
        .setParameter(1, id.toString())
        .getResultList()
        .isEmpty();
  }
}

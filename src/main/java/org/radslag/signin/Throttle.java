package org.radslag.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.radslag.platform.Seal;

/**
 * Counts tries, in the database, so that the counts survive a restart and hold for all nodes. A try
 * is known by a mark of whose it is, never by the address itself. Works inside the caller's
 * transaction; the bucket's row is locked, so that tries at the same time are counted one by one.
 */
@ApplicationScoped
class Throttle {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Seal seal;

  /**
   * How many tries are allowed within a time.
   *
   * @param name what is counted; the same name with another period is the same count
   */
  record Limit(String name, int tries, Duration within) {}

  /** Whether one more try is within the limit. Holds the bucket until the transaction ends. */
  boolean allows(Limit limit, String whose) {
    byte[] bucket = bucket(limit, whose);
    Instant now = clock.instant();
    data.createNativeQuery(
            "INSERT INTO sign_in_bucket (bucket, seen_at) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at)")
        .setParameter(1, bucket)
        .setParameter(2, now)
        .executeUpdate();
    Number tries =
        (Number)
            data.createNativeQuery(
                    "SELECT COUNT(*) FROM sign_in_try WHERE bucket = ? AND tried_at > ?")
                .setParameter(1, bucket)
                .setParameter(2, now.minus(limit.within()))
                .getSingleResult();
    return tries.intValue() < limit.tries();
  }

  /** Counts a try. */
  void count(Limit limit, String whose) {
    data.createNativeQuery("INSERT INTO sign_in_try (bucket, tried_at) VALUES (?, ?)")
        .setParameter(1, bucket(limit, whose))
        .setParameter(2, clock.instant())
        .executeUpdate();
  }

  private byte[] bucket(Limit limit, String whose) {
    return seal.mark("throttle " + limit.name(), whose);
  }
}

package org.radslag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Counts, in the transaction of whoever changes something, how often a topic has changed, so that
 * every node can tell the pages that show it. Nothing is told before the commit, and nothing when
 * it fails.
 */
@ApplicationScoped
public class Changes {

  /** Rows per topic: so many may change the same topic at once without waiting. */
  private static final int PARTS = 16;

  @PersistenceContext EntityManager data;

  /**
   * Something that pages show under this topic has changed.
   *
   * @param topic at most 60 characters
   */
  public void tell(String topic) {
    data.createNativeQuery(
            "INSERT INTO live_counter (topic, part, changes) VALUES (?, ?, 1)"
                + " ON DUPLICATE KEY UPDATE changes = changes + 1")
        .setParameter(1, topic)
        .setParameter(2, ThreadLocalRandom.current().nextInt(PARTS))
        .executeUpdate();
  }
}

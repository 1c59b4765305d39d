package org.radslag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** How often each topic has changed; one that never has is missing. */
  public Map<String, Long> counts(Set<String> topics) {
    Map<String, Long> counts = new HashMap<>();
    for (LiveCounter counter : parts(topics)) {
      counts.merge(counter.topic(), counter.changes(), Long::sum);
    }
    return counts;
  }

  private List<LiveCounter> parts(Set<String> topics) {
    return topics.isEmpty()
        ? List.of()
        : data.createQuery(
                "select c from LiveCounter c where c.key.topic in :topics", LiveCounter.class)
            .setParameter("topics", topics)
            .setMaxResults(topics.size() * PARTS)
            .getResultList();
  }
}

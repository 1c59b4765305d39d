package org.radslag.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

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

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

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

  /**
   * How often each topic has changed; one that never has is missing. Asked by a job, outside any
   * transaction.
   *
   * @throws IllegalStateException when the database does not answer
   */
  public Map<String, Long> counts(Set<String> topics) {
    Map<String, Long> counts = new HashMap<>();
    if (topics.isEmpty()) {
      return counts;
    }
    String marks = String.join(",", Collections.nCopies(topics.size(), "?"));
    try (Connection connection = database.getConnection();
        PreparedStatement ask =
            connection.prepareStatement(
                "SELECT topic, SUM(changes) FROM live_counter WHERE topic IN ("
                    + marks
                    + ") GROUP BY topic")) {
      int place = 1;
      for (String topic : topics) {
        ask.setString(place++, topic);
      }
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          counts.put(row.getString(1), row.getLong(2));
        }
      }
      return counts;
    } catch (SQLException failure) {
      throw new IllegalStateException("The database does not tell what has changed", failure);
    }
  }
}

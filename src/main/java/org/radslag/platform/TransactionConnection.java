package org.radslag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Plain SQL on the very connection that the entities of the running transaction use. A connection
 * asked of the pool would be another one in some threads, and wait for the locks of the first.
 */
@ApplicationScoped
public class TransactionConnection {

  @PersistenceContext EntityManager data;

  /** Work on one connection of the caller's transaction; it must not be closed. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Does the work after what the entities have changed so far. */
  public <T> T with(Work<T> work) {
    data.flush();
    try {
      return work.on(data.unwrap(Connection.class));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}

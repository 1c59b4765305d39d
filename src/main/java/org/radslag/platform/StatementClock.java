package org.radslag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The product's time as the running transaction asks the database for it. What must be before or
 * after an instant for sure asks here, when it has its locks.
 */
@ApplicationScoped
public class StatementClock {

  @PersistenceContext EntityManager data;

  /** The time now, to the microsecond. */
  public Instant now() {
    Object now =
        data.createNativeQuery(
                "SELECT SYSDATE(6) + INTERVAL (SELECT shift_micros FROM clock_shift) MICROSECOND")
            .getSingleResult();
    LocalDateTime time =
        now instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) now;
    return time.toInstant(ZoneOffset.UTC);
  }
}

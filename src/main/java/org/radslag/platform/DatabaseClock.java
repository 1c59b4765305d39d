package org.radslag.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * The one clock, kept by the database so that every node of a cluster tells the same time. Between
 * two looks at the database, at most a second apart, it goes by the machine's monotonic counter.
 * Outside production it may be shifted.
 */
@ApplicationScoped
public class DatabaseClock {

  /** The district's time zone: deadlines and dates are Swedish. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

  private record Reading(Instant time, long counter) {}

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject Settings settings;

  private final ReentrantLock looking = new ReentrantLock();

  private volatile Reading reading;

  /** The product's time, to the microsecond. */
  Instant instant() {
    Reading last = reading;
    long counter = System.nanoTime();
    if (last == null || counter - last.counter() > LOOK_AGAIN_NANOS) {
      last = last == null ? lookFirst() : lookAgain(last);
      counter = System.nanoTime();
    }
    return last.time().plusNanos(counter - last.counter()).truncatedTo(ChronoUnit.MICROS);
  }

  private synchronized Reading lookFirst() {
    return reading == null ? look() : reading;
  }

  /** One looks; the others go by what they have, so that no crowd asks for connections at once. */
  private Reading lookAgain(Reading last) {
    if (!looking.tryLock()) {
      return last;
    }
    try {
      return look();
    } finally {
      looking.unlock();
    }
  }

  private Reading look() {
    try (Connection connection = database.getConnection();
        PreparedStatement ask =
            connection.prepareStatement(
                "SELECT SYSDATE(6) + INTERVAL (SELECT shift_micros FROM clock_shift) MICROSECOND");
        ResultSet answer = ask.executeQuery()) {
      answer.next();
      reading =
          new Reading(
              answer.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
              System.nanoTime());
      return reading;
    } catch (SQLException silent) {
      throw new IllegalStateException("The database does not tell the time", silent);
    }
  }

  /**
   * Moves the clock so that it is {@code time} now. Only in the demo.
   *
   * @throws IllegalStateException in production
   */
  public void moveTo(Instant time) {
    if (!settings.demo()) {
      throw new IllegalStateException("Only the demo may move the clock");
    }
    try (Connection connection = MigrationAccount.dataSource().getConnection();
        PreparedStatement move =
            connection.prepareStatement(
                "UPDATE clock_shift SET shift_micros = TIMESTAMPDIFF(MICROSECOND, SYSDATE(6), ?)")) {
      move.setObject(1, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
      move.executeUpdate();
      reading = null;
    } catch (SQLException failure) {
      throw new IllegalStateException("The clock could not be moved", failure);
    }
  }

  @Produces
  @Singleton
  Clock clock() {
    return new ZonedClock(ZONE);
  }

  private final class ZonedClock extends Clock {

    private final ZoneId zone;

    ZonedClock(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new ZonedClock(other);
    }

    @Override
    public Instant instant() {
      return DatabaseClock.this.instant();
    }
  }
}

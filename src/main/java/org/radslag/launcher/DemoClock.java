package org.radslag.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The product's clock, as the desk shows and moves it: the machine's, shifted.
 *
 * <p>How far it was shifted when the demo was new is remembered beside the database, so that one
 * can undo every move.
 */
@OutsideTheServer
final class DemoClock {
  /** Deadlines of the demo district are in this zone. */
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /** Farther from the machine's time the demo's dates mean nothing. */
  static final Duration FARTHEST = Duration.ofDays(20 * 365);

  private final DemoAccess access;
  private final Duration atStart;

  private DemoClock(DemoAccess access, Duration atStart) {
    this.access = access;
    this.atStart = atStart;
  }

  static DemoClock open(DemoAccess access, Path data) throws IOException {
    Path note = note(data);
    if (!Files.exists(note)) {
      PrivateFiles.write(note, access.shift().toString());
    }
    String atStart = Files.readString(note, StandardCharsets.US_ASCII).strip();
    return new DemoClock(access, Duration.parse(atStart));
  }

  /** For a database that begins anew. */
  static void forgetStart(Path data) throws IOException {
    Files.deleteIfExists(note(data));
  }

  private static Path note(Path data) {
    return data.resolve("database").resolve("clock-at-start");
  }

  /** The product's time. */
  ZonedDateTime now() throws IOException {
    return Instant.now().plus(access.shift()).atZone(ZONE);
  }

  /** Moves the clock on; refused, with false, when that is too far from the machine's time. */
  boolean forward(Duration by) throws IOException {
    return shiftTo(access.shift().plus(by));
  }

  /**
   * Sets the clock, in Swedish time; refused, with false, when that is too far from the machine's
   * time.
   */
  boolean set(LocalDateTime time) throws IOException {
    return shiftTo(Duration.between(Instant.now(), time.atZone(ZONE).toInstant()));
  }

  /** Undoes every move since the demo was new. */
  void back() throws IOException {
    access.shiftTo(atStart);
  }

  private boolean shiftTo(Duration shift) throws IOException {
    if (shift.abs().compareTo(FARTHEST) > 0) {
      return false;
    }
    access.shiftTo(shift);
    return true;
  }
}

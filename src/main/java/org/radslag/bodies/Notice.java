package org.radslag.bodies;

import java.time.Duration;

/**
 * How long before a meeting a body is called.
 *
 * @param days under normal order
 * @param shortestHours when there is a hurry; nothing is called later than that
 */
public record Notice(int days, int shortestHours) {

  /** Whether there is still time to call to a meeting that begins after so long. */
  public boolean allows(Duration before) {
    return before.compareTo(Duration.ofHours(shortestHours)) >= 0;
  }

  /** Whether a call so long before the meeting is one on short notice. */
  public boolean isShort(Duration before) {
    return before.compareTo(Duration.ofDays(days)) < 0;
  }
}

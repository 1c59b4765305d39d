package org.radslag.meetings;

import java.time.Instant;
import org.radslag.bodies.WhoCalls;

/**
 * What calling a body to a meeting takes now.
 *
 * @param calls who calls it; null for a body that its presidium or the office calls
 * @param mine whether the reader may
 * @param days notice under normal order
 * @param hours fewest hours of notice in a hurry
 * @param inOrderUntil when a call in normal order is too late
 * @param latest when any call is too late
 * @param state what a call now would be
 */
public record CallTerms(
    WhoCalls calls,
    boolean mine,
    int days,
    int hours,
    Instant inOrderUntil,
    Instant latest,
    State state) {

  /** What a call is. */
  public enum State {
    IN_ORDER,
    SHORT,
    TOO_LATE
  }

  /** Whether a reason has to be written. */
  public boolean isShort() {
    return state == State.SHORT;
  }

  public boolean isTooLate() {
    return state == State.TOO_LATE;
  }
}

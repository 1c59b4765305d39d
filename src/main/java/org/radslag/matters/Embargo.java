package org.radslag.matters;

import java.time.Instant;

/**
 * What must have happened before a ring may be widened.
 *
 * @param until not before this time; null when no time is set
 * @param untilDecided not before a decision is registered
 */
public record Embargo(Instant until, boolean untilDecided) {

  /** No embargo. */
  public static final Embargo NONE = new Embargo(null, false);

  /** Whether it still holds. */
  public boolean holds(Instant now, boolean decided) {
    return until != null && now.isBefore(until) || untilDecided && !decided;
  }

  /** Whether any was set. */
  public boolean isSet() {
    return until != null || untilDecided;
  }
}

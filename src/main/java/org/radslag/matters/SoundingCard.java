package org.radslag.matters;

import java.time.Instant;

/**
 * A sounding without its questions. Always advisory.
 *
 * @param asked how many were asked
 * @param answered how many have answered
 * @param closedAt when it was closed; null while it is open
 */
public record SoundingCard(
    SoundingId id,
    MatterId matter,
    Circle circle,
    Ring ring,
    int asked,
    long answered,
    Instant openedAt,
    Instant closesAt,
    Instant closedAt) {

  /** The share that has answered, between 0 and 1. */
  public double rate() {
    return asked == 0 ? 0 : (double) answered / asked;
  }

  /** Whether answers are no longer taken. */
  public boolean isClosed() {
    return closedAt != null;
  }
}

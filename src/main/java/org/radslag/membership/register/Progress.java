package org.radslag.membership.register;

import java.time.Instant;
import java.util.List;
import org.radslag.kernel.Refusal;

/**
 * How far the work on an import has come.
 *
 * @param done rows, of {@code total}; total 0 when it is not known yet
 * @param at when it was last heard of
 * @param problems why it stopped, if it did
 */
public record Progress(Phase phase, int done, int total, Instant at, List<Refusal> problems) {

  /** What is being done. */
  public enum Phase {
    WAITING,
    READING,
    SAVING,
    /** Done, or stopped for the problems. */
    STOPPED
  }

  /** Whether the work goes on. */
  public boolean isRunning() {
    return phase != Phase.STOPPED;
  }
}

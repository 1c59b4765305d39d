package org.radslag.report;

import org.radslag.bodies.BodyKind;
import org.radslag.influence.Level;

/**
 * What one body did in the period.
 *
 * @param level how much members influence through it; null for the board, which belongs to no model
 * @param counted decisions that were counted; the others were found by ear
 * @param filled seats filled, all meetings that decided together
 * @param seats seats there were, all meetings that decided together
 * @param minutes everybody's time, all meetings together
 */
public record BodyFigures(
    String name,
    BodyKind kind,
    Level level,
    int meetings,
    int decisions,
    int counted,
    int filled,
    int seats,
    long minutes) {

  /** The share of the seats that were filled, between 0 and 1. */
  public double turnout() {
    return seats == 0 ? 0 : (double) filled / seats;
  }

  /** Everybody's time in hours, rounded. */
  public long hours() {
    return (minutes + 30) / 60;
  }
}

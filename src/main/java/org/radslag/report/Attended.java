package org.radslag.report;

/**
 * An association's seats.
 *
 * @param filled how often one of them was filled
 * @param places how often one could have been
 */
public record Attended(String association, int filled, int places) {

  /** The share, between 0 and 1. */
  public double share() {
    return places == 0 ? 0 : (double) filled / places;
  }
}

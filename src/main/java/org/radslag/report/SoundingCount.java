package org.radslag.report;

/** The soundings of the period: how many people were asked, and how many answered. */
public record SoundingCount(int soundings, int asked, long answered) {

  /** The share that answered, between 0 and 1. */
  public double rate() {
    return asked == 0 ? 0 : (double) answered / asked;
  }
}

package org.radslag.influence;

import java.time.Duration;

/**
 * What the district's own meetings under a model have taken during the latest year.
 *
 * @param meetings how many are over
 * @param came people at them, all meetings together
 * @param seats the body's seats, without the board's, to set against those who came
 * @param personTime the time of everybody who came, from opening to closing
 */
public record OwnFigures(int meetings, int came, int seats, Duration personTime) {

  private static final int PERCENT = 100;

  /** Hours, rounded to the nearest whole one. */
  public long hours() {
    return (personTime.toMinutes() + 30) / 60;
  }

  /** People at a meeting on average, rounded. */
  public int onAverage() {
    return meetings == 0 ? 0 : Math.round((float) came / meetings);
  }

  /** The share of the seats that came, in per cent. */
  public int turnout() {
    return meetings == 0 || seats == 0 ? 0 : Math.round((float) PERCENT * came / meetings / seats);
  }
}

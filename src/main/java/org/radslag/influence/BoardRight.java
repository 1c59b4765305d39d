package org.radslag.influence;

/** What the district board's seats in a body may do. */
public enum BoardRight {
  /** Speak and propose (yttranderätt). */
  VOICE,
  /** Vote as well (rösträtt). */
  VOTE
}

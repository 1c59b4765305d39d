package org.radslag.wheel;

import org.radslag.rules.Parameter;

/**
 * How a year keeps one rule of rhythm.
 *
 * @param asked how many the rule asks for
 * @param held how many there have been
 * @param planned how many are still to come
 */
public record RhythmLine(Rhythm rhythm, Parameter rule, int asked, int held, int planned) {

  /** How many are missing when everything planned is held. */
  public int missing() {
    return Math.max(0, asked - held - planned);
  }
}

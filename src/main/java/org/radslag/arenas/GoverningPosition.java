package org.radslag.arenas;

/** What the party's politicians are in an arena, which decides how much influence is needed. */
public enum GoverningPosition {
  /** In the majority that governs (majoritet). */
  MAJORITY,
  /** Outside the majority, with an agreement with it (samarbete). */
  CO_OPERATION,
  /** In opposition (opposition). */
  OPPOSITION
}

package org.radslag.matters;

/** An answer to one question of a sounding. */
public enum Stance {
  YES,
  NO,
  UNSURE
}

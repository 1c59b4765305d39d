package org.radslag.influence;

/** How much influence members have over what is decided. */
public enum Level {
  LOW,
  MEDIUM,
  HIGH
}

package org.radslag.wheel;

/** Meetings that are to be held so many times a year. */
public enum Rhythm {
  /** The chairs of the associations and the group leaders meet. */
  LEADERS("wheel.rhythm.leaders"),
  /** The region meets. */
  REGIONAL("wheel.rhythm.regional");

  private final String rule;

  Rhythm(String rule) {
    this.rule = rule;
  }

  /** The rule that says how many a year. */
  public String rule() {
    return rule;
  }
}

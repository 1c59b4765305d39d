package org.radslag.wheel;

import org.radslag.rules.Parameter;
import org.radslag.rules.RuleSet;

/** Meetings that are to be held so many times a year. */
public enum Rhythm {
  /** The chairs of the associations and the group leaders meet. */
  LEADERS,
  /** The region meets. */
  REGIONAL;

  /** The rule that says how many a year. */
  Parameter in(RuleSet rules) {
    return switch (this) {
      case LEADERS -> rules.parameter("wheel.rhythm.leaders");
      case REGIONAL -> rules.parameter("wheel.rhythm.regional");
    };
  }
}

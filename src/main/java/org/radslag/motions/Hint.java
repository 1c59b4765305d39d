package org.radslag.motions;

import java.util.List;

/**
 * One piece of advice on a that-clause. Only {@link Kind#OPENER} and {@link Kind#TOO_LONG} also
 * stand in the way of handing in.
 *
 * @param details values for the placeholders of the sentence
 */
public record Hint(Kind kind, List<Object> details) {

  public Hint {
    details = List.copyOf(details);
  }

  static Hint of(Kind kind, Object... details) {
    return new Hint(kind, List.of(details));
  }

  /** What it is about, the most pressing first. */
  public enum Kind {
    /** Does not begin with "att" ("that"). */
    OPENER,
    /** Longer than the rule set allows. */
    TOO_LONG,
    /** Makes two demands. */
    TWO_DEMANDS,
    /** Says the same as an earlier clause; detail: its number. */
    DUPLICATE,
    /** Does not say who shall do it. */
    WHO,
    /** Hard to take in when it is read aloud; detail: words. */
    LONG,
    /** Has no full stop; harmless. */
    FULL_STOP
  }
}

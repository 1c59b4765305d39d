package org.radslag.rules;

/**
 * One rule of procedure with the value that a version of the rule set gives it.
 *
 * @param rule what the value may be
 * @param value as text, of the rule's kind
 * @param source the paragraph, decision or practice that it rests on
 * @param verified whether the source has been read in full; otherwise the page says so
 * @param since the version that gave it this value
 */
public record Parameter(Rule rule, String value, String source, boolean verified, int since) {

  /** What a value may be. */
  public enum Kind {
    /** A whole number, with a unit. */
    WHOLE,
    /** One of a fixed set of words. */
    CHOICE
  }

  /** The rule's name, such as {@code membership.in_force_days}. */
  public String key() {
    return rule.key();
  }

  /** What the value may be. */
  public Kind kind() {
    return rule.kind();
  }

  /** The unit of a whole number, such as {@code days}, or empty. */
  public String unit() {
    return rule.unit();
  }
}

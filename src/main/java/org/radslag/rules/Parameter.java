package org.radslag.rules;

/**
 * One rule of procedure, as a value.
 *
 * @param key such as {@code membership.in_force_days}; its name in words is in the message bundles
 * @param value as text, of the kind that {@code kind} says
 * @param unit such as {@code days}, or empty
 * @param source the paragraph, decision or practice that it rests on
 * @param verified whether the source has been read in full; otherwise the page says so
 */
public record Parameter(
    String key, String value, Kind kind, String unit, String source, boolean verified) {

  /** What a value may be. */
  public enum Kind {
    /** A whole number. */
    WHOLE,
    /** One of a fixed set of words, which the code that uses it names. */
    CHOICE
  }
}

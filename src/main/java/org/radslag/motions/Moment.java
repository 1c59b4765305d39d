package org.radslag.motions;

import java.time.Instant;

/**
 * One moment in the life of a motion, past or to come.
 *
 * @param kind such as {@code file}, a key of the texts
 * @param at when; midnight where only the day is known; null where not even that is
 * @param wholeDay whether only the day is known
 * @param note what was said: a reason, a number; may be empty
 * @param version the text it was about
 */
public record Moment(
    String kind, Instant at, boolean wholeDay, String note, int version, Place place) {

  /** Where it lies. */
  public enum Place {
    PAST,
    NEXT,
    LATER
  }
}

package org.radslag.wheel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something on a calendar. It has either instants or, when it lasts whole days, days.
 *
 * @param kind what it is
 * @param uid stable: the same thing has it in every reading
 * @param from when it begins; null for whole days
 * @param until when it ends; null for whole days
 * @param firstDay null unless it lasts whole days
 * @param dayAfter the first day after it; null unless it lasts whole days
 * @param heading what it is called; for a task the key of its template
 * @param context the body, arena or conference it belongs to
 * @param place where; may be empty
 * @param path where it is read more of, from the root of the product
 */
public record CalendarEntry(
    Kind kind,
    String uid,
    Instant from,
    Instant until,
    LocalDate firstDay,
    LocalDate dayAfter,
    String heading,
    String context,
    String place,
    String path) {

  /** What there is on a calendar. */
  public enum Kind {
    /** A meeting that the reader may see. */
    MEETING,
    /** A task of a wheel, on the day by which it is to be done. */
    TASK,
    /** A conference. */
    CONFERENCE,
    /** The last instant for motions to a conference. */
    DEADLINE
  }
}

package org.radslag.matters;

import java.time.Instant;

/**
 * What kind of matter it is, by which definition.
 *
 * @param deadline when the counterpart wants an answer; null when nobody has set a date
 * @param sheet the version of the mandate sheet it was held against; null when the group had none
 * @param line the line of that sheet whose definition it falls under; null when none fits
 * @param level what the group must do before it settles it
 */
public record Classification(
    Weight weight,
    boolean urgent,
    Instant deadline,
    SheetId sheet,
    Integer line,
    MandateLevel level) {

  /**
   * What a matter needs: a line speaks for matters of its own weight; a matter of principle under a
   * line about routine needs at least what unlisted matters of principle need.
   *
   * @param line null when no line fits
   * @param unlisted what the rules ask of a matter of this weight that no line speaks of
   */
  static MandateLevel level(SheetLine line, Weight weight, MandateLevel unlisted) {
    if (line == null) {
      return unlisted;
    }
    return line.weight() == Weight.ROUTINE && weight == Weight.PRINCIPLE
        ? line.level().stricter(unlisted)
        : line.level();
  }
}

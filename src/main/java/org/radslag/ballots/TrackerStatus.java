package org.radslag.ballots;

/**
 * What the board knows of a tracker.
 *
 * @param batch the batch in which it is, or will be at the latest; 0 when unknown
 */
public record TrackerStatus(Kind kind, int batch) {

  /** What became of the ballot. */
  public enum Kind {
    /** No such ballot. */
    UNKNOWN,
    /** Recorded; it will be on the board. */
    WAITING,
    /** On the board. */
    RECORDED,
    /** On the board, and the last one under its credential when the vote closed. */
    COUNTED,
    /** On the board, and replaced by a later one. */
    REPLACED
  }

  static final TrackerStatus UNKNOWN = new TrackerStatus(Kind.UNKNOWN, 0);
}

package org.radslag.guide;

/** Why a route is closed. */
public enum Closed {
  /** No conference is planned: it opens when the office has planned the next one. */
  NO_CONFERENCE,
  /** The deadline has passed: it opens when the next conference is planned. */
  DEADLINE_PASSED,
  /** The last day for names has passed. */
  NAMES_PASSED,
  /** The arena has no nominating committee now. */
  NO_COMMITTEE,
  /** The arena has no council under its present model. */
  NO_COUNCIL,
  /** Nobody holds the association's seat: it opens when the association has elected somebody. */
  EMPTY_SEAT,
  /** The arena has no group with a leader. */
  NO_LEADER,
  /** Only the group leader and the board can ask for a sounding. */
  NOT_HERS
}

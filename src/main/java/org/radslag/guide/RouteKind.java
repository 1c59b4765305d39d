package org.radslag.guide;

/** The ways in which a question can be raised. All of them exist already; the guide adds none. */
public enum RouteKind {
  /** The member's own association: its chair, and its meetings. */
  ASSOCIATION,
  /** A motion to a conference. */
  MOTION,
  /** A name to the nominating committee. */
  NOMINATION,
  /** Whoever holds the association's seat in the arena's council. */
  COUNCIL_MEMBER,
  /** Whoever leads the elected politicians of the arena. */
  GROUP_LEADER,
  /** The district board. */
  BOARD,
  /** A sounding among chairs, council or delegation. */
  SOUNDING,
  /** The party centre. */
  PARTY_CENTRE
}

package org.radslag.guide;

/** As what a representative stands in the directory, the one to turn to first before the others. */
public enum Standing {
  /** Leads the elected politicians. */
  GROUP_LEADER,
  /** Is one of them. */
  GROUP_MEMBER,
  /** Leads a body: chair, vice chair or secretary. */
  PRESIDIUM,
  /** Holds a seat in a council. */
  COUNCIL,
  /** Holds a seat in a delegation or working committee. */
  DRAWN,
  /** Is on the board. */
  BOARD,
  /** Is on a nominating committee. */
  NOMINATING,
  /** Is a delegate to an election conference. */
  DELEGATE,
  /** Chairs an association. */
  ASSOCIATION_CHAIR
}

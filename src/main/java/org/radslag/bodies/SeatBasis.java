package org.radslag.bodies;

/** Who gives a seat, and so who may hold it. */
public enum SeatBasis {
  /** An association elects its holder among those who vote in it. */
  ASSOCIATION,
  /** It follows the chair of an association, ex officio: nobody is elected to it. */
  CHAIR,
  /** The district board appoints one of its own members. */
  BOARD,
  /** The council that is the body's parent elects one of those who sit in it. */
  COUNCIL,
  /** Whoever composes the body elects any member in force: a group, a nominating committee. */
  OPEN
}

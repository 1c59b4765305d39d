package org.radslag.guide;

/** Who would have to act. */
public enum Actor {
  /** The members decide: something the party is to think or do. */
  MEMBERS,
  /** The elected politicians act in council or region. */
  POLITICIANS,
  /** The board or the office does something. */
  BOARD,
  /** Somebody is to be elected to something. */
  ELECTED
}

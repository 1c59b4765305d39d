package org.radslag.matters;

/** Whom a sounding asks. */
public enum Circle {
  /** The chairs of the arena's associations. */
  CHAIRS,
  /** The ordinary members of the arena's council. */
  COUNCIL,
  /** The ordinary members of the negotiation delegation. */
  DELEGATION;

  /** The innermost ring in which all of them stand. */
  Ring reach(boolean councilHandles) {
    return switch (this) {
      case CHAIRS -> Ring.DELEGATES;
      case COUNCIL -> councilHandles ? Ring.BODY : Ring.DELEGATES;
      case DELEGATION -> Ring.NEGOTIATORS;
    };
  }
}

package org.radslag.membership.reorganisation;

/** What happens to an association. */
public enum ReorganisationKind {
  /** It is dissolved, and another has its members (sammanslagning). */
  MERGE,
  /** Some of its members go to a new one (delning). */
  SPLIT,
  /** It works in another municipality (flytt). */
  MOVE
}

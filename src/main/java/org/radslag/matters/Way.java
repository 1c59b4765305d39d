package org.radslag.matters;

import org.radslag.bodies.BodyKind;

/** Where a matter can be settled. From the broadest anchoring to the narrowest. */
public enum Way {
  /** All members of the arena vote. */
  MEMBER_VOTE(Ring.MEMBERS),
  /** An election conference of the arena's associations. */
  CONFERENCE(Ring.DELEGATES),
  /** The arena's representative council, large or small. */
  COUNCIL(Ring.BODY),
  /** The associations' chairs vote. */
  CHAIRS_COUNCIL(Ring.BODY),
  /** The negotiation delegation or working committee drawn from the council. */
  DELEGATION(Ring.NEGOTIATORS),
  /** An advisory question; the group decides with the answer in hand. */
  SOUNDING(Ring.NEGOTIATORS),
  /** The group by itself. */
  GROUP(Ring.NEGOTIATORS);

  private final Ring ring;

  Way(Ring ring) {
    this.ring = ring;
  }

  /** The narrowest ring in which those who settle it here can read it. */
  public Ring ring() {
    return ring;
  }

  /** Whether a body of this kind settles matters in this way. */
  public boolean isOf(BodyKind kind) {
    return ArenaTerms.WAYS.get(kind) == this;
  }

  /** Whether somebody other than the group decides here. */
  public boolean decides() {
    return this != SOUNDING && this != GROUP;
  }
}

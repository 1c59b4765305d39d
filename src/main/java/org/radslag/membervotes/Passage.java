package org.radslag.membervotes;

/** The parts of what members read before they vote. */
public enum Passage {
  /** The proposal, word for word. */
  PROPOSAL(Need.CALL),
  /** Which points of the programme it carries out. */
  PROGRAMME(Need.NONE),
  /** Why to approve. As much space as {@link #AGAINST}. */
  FOR(Need.CALL),
  /** Why to reject. */
  AGAINST(Need.CALL),
  /** What could not be obtained in the negotiation, and is no longer open. */
  NOT_OBTAINED(Need.NONE),
  /** What happens at yes. */
  IF_YES(Need.CALL),
  /** What happens at no. */
  IF_NO(Need.CALL),
  /** The same in easy Swedish. */
  EASY(Need.NONE),
  /** The same in another language. */
  TRANSLATION(Need.NONE);

  private enum Need {
    CALL,
    NONE
  }

  private final Need need;

  Passage(Need need) {
    this.need = need;
  }

  /** Whether a vote cannot be called, nor support be collected, without it. */
  public boolean isNeeded() {
    return need == Need.CALL;
  }

  /** Whether it may be written until the vote opens, because it adds nothing to what is asked. */
  public boolean isAddedLater() {
    return this == EASY || this == TRANSLATION;
  }

  /** Whether it is one of the two sides, which have the same limit. */
  public boolean isSide() {
    return this == FOR || this == AGAINST;
  }
}

package org.radslag.bodies;

/** What a body is, and so how it is composed. */
public enum BodyKind {
  /**
   * Representative council (representantskap): one seat per association in its small form,
   * apportioned by members in its large one.
   */
  COUNCIL,
  /** Voting council of the associations' chairs (ordföranderåd): one vote per association. */
  CHAIRS_COUNCIL,
  /** Negotiation delegation (förhandlingsdelegation), drawn from a council that it reports to. */
  DELEGATION,
  /** Working committee (arbetsutskott), drawn from a council that it reports to. */
  WORKING_COMMITTEE,
  /** Board (styrelse). */
  BOARD,
  /** The elected politicians of an arena (kommungrupp, regiongrupp). */
  GROUP,
  /** Nominating committee (valberedning). */
  NOMINATING_COMMITTEE,
  /** Election conference (valkonferens) of the delegates of an arena's associations. */
  CONFERENCE;

  /** Whether its members are drawn from a council that it reports back to. */
  public boolean isDrawnFromCouncil() {
    return this == DELEGATION || this == WORKING_COMMITTEE;
  }

  /** Whether others are drawn from it. */
  public boolean isCouncil() {
    return this == COUNCIL || this == CHAIRS_COUNCIL;
  }

  /** Whether a council may stand behind it: it is drawn from one, or gives it a seat. */
  public boolean hasParent() {
    return isDrawnFromCouncil() || this == NOMINATING_COMMITTEE;
  }

  /** Whether its seats are those of associations, by a rule; others elect so many. */
  public boolean isOfAssociations() {
    return this == COUNCIL || this == CHAIRS_COUNCIL || this == CONFERENCE;
  }
}

package org.radslag.influence;

/** Why a line of a transition says what it says; the sentence is in the message bundles. */
public enum Why {
  /** The council that the new body is drawn from goes on as it is. */
  BODY_GOES_ON,
  /** The association has a seat with the same number in the succeeding body. */
  SAME_SEAT,
  /** The association has fewer seats than before. */
  FEWER_SEATS,
  /** Two bodies become one, and somebody from the other one has the seat. */
  SEAT_TAKEN,
  /** She has another seat in the new body, with her office or from another body. */
  SITS_ALREADY,
  /** The association has no seat in the new body: it does not belong to the arena. */
  NOT_IN_ARENA,
  /** The seat now follows the chair of the association, and she is the chair. */
  IS_CHAIR,
  /** The seat now follows the chair of the association, and somebody else is. */
  CHAIR_SITS,
  /** The association has no chair in the register of roles. */
  NO_CHAIR,
  /** The seat followed the office of chair; the association now elects. */
  NO_LONGER_EX_OFFICIO,
  /** The new model has no body. */
  NO_BODY,
  /** The rule set says that mandates end and associations elect anew. */
  ELECTED_ANEW,
  /** The body that was drawn from a council ends. */
  DRAWN_BODY_ENDS,
  /** She sits in the council that takes over, and so in what is drawn from it. */
  STILL_IN_COUNCIL,
  /** She has no seat in the council that takes over, so she leaves what was drawn from the old. */
  LEFT_COUNCIL,
  /** The association has more seats than before, or its seat was vacant. */
  ASSOCIATION_ELECTS,
  /** The district board appoints. */
  BOARD_APPOINTS,
  /** The council elects those whom it sends. */
  COUNCIL_ELECTS,
  /** She may not hold the seat any more: not in force, or votes elsewhere. */
  NOT_ELIGIBLE
}

package org.radslag.influence;

/** Who decides a change of model, as the rule set says. */
public enum Decider {
  BOARD,
  /** The presidium enters the decision of the council; the board, where there is no council. */
  COUNCIL,
  EITHER
}

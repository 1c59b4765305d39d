package org.radslag.rules;

/** How far a proposal to change the rule set has come. */
public enum ProposalState {
  /** The board has not decided. */
  WAITING,
  /** The board has approved it: it is a version. */
  APPROVED,
  /** The board has said no, and why. */
  REJECTED,
  /** The office has taken it back. */
  WITHDRAWN
}

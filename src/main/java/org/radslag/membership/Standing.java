package org.radslag.membership;

/** Whether a membership is in force on a day, and if not, why. */
public enum Standing {
  /** Paid, and the waiting time has passed. */
  IN_FORCE,
  /** Paid, but the waiting time of the rule set has not passed yet. */
  WAITING,
  /** The fee has run out. */
  UNPAID,
  /** No fee has ever been paid. */
  NEVER_PAID,
  /** No longer a member, or not yet. */
  NOT_MEMBER
}

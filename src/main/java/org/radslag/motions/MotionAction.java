package org.radslag.motions;

/** What can be done to a motion. Every action done is a step of the motion's timeline. */
public enum MotionAction {
  /** The author asks an association to adopt it. */
  ASK,
  /** The author takes the request back. */
  TAKE_BACK,
  /** The association's meeting says no; the author may hand it in as her own. */
  DECLINE,
  /** It is handed in, in time. */
  FILE,
  /** It is handed in after the deadline. */
  FILE_LATE,
  /** Its text is changed after it was handed in or over; the old version is kept. */
  REVISE,
  /** The office gives it a number. */
  REGISTER,
  /** The office gives a late motion a number, where the rule set lets it. */
  ADMIT,
  /** Its author withdraws it. */
  WITHDRAW
}

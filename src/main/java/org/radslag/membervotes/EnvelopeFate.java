package org.radslag.membervotes;

/** What became of an envelope. */
public enum EnvelopeFate {
  /** Registered; opened after the close. */
  REGISTERED,
  /** A digital vote was there before it: stays unopened. */
  DIGITAL,
  /** Given back in person before the close. */
  WITHDRAWN,
  /** Not as it has to be: stays unopened, with a reason. */
  FAULTY
}

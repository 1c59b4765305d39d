package org.radslag.ballots.protocol.verification;

import java.io.Serial;

/** A check that failed: which one, at which record of the archive, and why. */
public final class Rejection extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final Check check;
  private final long record;

  Rejection(Check check, long record, String detail) {
    super(detail, null, false, false);
    this.check = check;
    this.record = record;
  }

  public Check check() {
    return check;
  }

  /** Number of the record in the archive, the header being 0. */
  public long record() {
    return record;
  }
}

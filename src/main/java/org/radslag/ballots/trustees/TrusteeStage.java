package org.radslag.ballots.trustees;

import java.util.Locale;
import org.radslag.ballots.protocol.ceremony.CeremonyStep;

/** What the trustees of an election do, in this order; each begins when all have done the last. */
public enum TrusteeStage {
  CERTIFICATE(CeremonyStep.CERTIFICATE),
  COMMIT(CeremonyStep.COMMIT),
  REVEAL(CeremonyStep.REVEAL),
  OUTPUT(CeremonyStep.OUTPUT),
  CONFIRM(CeremonyStep.CONFIRM),
  KEYCHECK(CeremonyStep.KEYCHECK),
  /** Signing the start-of-vote protocol. */
  START(CeremonyStep.SIGN),
  DECRYPT(CeremonyStep.DECRYPT),
  /** Signing the protocol of the count. */
  COUNT(CeremonyStep.SIGN);

  private final CeremonyStep step;

  TrusteeStage(CeremonyStep step) {
    this.step = step;
  }

  CeremonyStep step() {
    return step;
  }

  /** Whether it belongs to the key ceremony itself. */
  public boolean isCeremony() {
    return compareTo(CONFIRM) <= 0;
  }

  /** Whether the device answers a task of the server, not a file. */
  public boolean hasTask() {
    return compareTo(KEYCHECK) <= 0;
  }

  /** As keys of texts spell it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}

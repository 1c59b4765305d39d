package org.radslag.ballots.protocol.ceremony;

import java.util.Locale;
import org.radslag.ballots.protocol.record.Malformed;

/** What a trustee does, in this order. */
public enum CeremonyStep {
  /** Makes her keys. */
  CERTIFICATE,
  /** Binds herself to a polynomial nobody has seen yet. */
  COMMIT,
  /** Shows it. */
  REVEAL,
  /** Makes her decryption key from the shares of all. */
  OUTPUT,
  /** Compares what was made. */
  CONFIRM,
  /** Shows that her key works, on a number that hides nothing. */
  KEYCHECK,
  /** Decrypts the tally, once. */
  DECRYPT,
  /** Signs a protocol. */
  SIGN;

  /** The name in messages. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CeremonyStep of(String text) {
    for (CeremonyStep step : values()) {
      if (step.text().equals(text)) {
        return step;
      }
    }
    throw new Malformed("There is no step of that name.");
  }
}

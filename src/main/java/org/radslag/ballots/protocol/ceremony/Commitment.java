package org.radslag.ballots.protocol.ceremony;

import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;

/** What a trustee publishes before her polynomial, so that nobody chooses knowing the others'. */
public final class Commitment {
  private Commitment() {}

  /** The hash that fixes the polynomial of trustee {@code index}. */
  public static String of(String uuid, int index, Json polynomial) {
    return Hash.hex("radslag/commit/v1|" + uuid + "|" + index + "|" + polynomial.write());
  }
}

package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/**
 * A number from outside in canonical spelling and in range, of which it is not yet known whether it
 * belongs to the group. {@link Group#admit} or a {@link Workbench} turns it into an {@link
 * Element}.
 */
public final class Candidate {
  private final String text;
  private final BigInteger value;

  Candidate(String text, BigInteger value) {
    this.text = text;
    this.value = value;
  }

  /** The canonical spelling, as it is hashed. */
  public String text() {
    return text;
  }

  BigInteger value() {
    return value;
  }
}

package org.radslag.ballots.protocol.election;

import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;

/** A voter's secret s and public X = g^s ("Credentials"). Where s comes from is another matter. */
public final class Credential {
  private final Exponent secret;
  private final Element publicKey;

  private Credential(Exponent secret) {
    this.secret = secret;
    this.publicKey = secret.group().generator().secretPower(secret);
  }

  public static Credential of(Exponent secret) {
    return new Credential(secret);
  }

  Exponent secret() {
    return secret;
  }

  public Element publicKey() {
    return publicKey;
  }

  @Override
  public String toString() {
    return "Credential[secret]";
  }
}

package org.radslag.ballots.protocol.election;

import java.security.SecureRandom;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Malformed;

/** The 22 characters a threshold trustee keeps; both its keys for the ceremony follow from them. */
public final class TrusteeSeed {
  private static final int LENGTH = 22;

  private final String text;

  private TrusteeSeed(String text) {
    this.text = text;
  }

  public static TrusteeSeed random(SecureRandom random) {
    return new TrusteeSeed(Base58.random(LENGTH, random));
  }

  public static TrusteeSeed of(String text) {
    if (text.length() != LENGTH || !text.chars().allMatch(c -> Base58.ALPHABET.indexOf(c) >= 0)) {
      throw new Malformed("A trustee's seed has 22 letters and digits.");
    }
    return new TrusteeSeed(text);
  }

  Exponent signingKey(Group group) {
    return group.reduce(Hash.number("sk|" + text));
  }

  Exponent decryptionKey(Group group) {
    return group.reduce(Hash.number("dk|" + text));
  }

  /** The characters, for the trustee alone. */
  public String secretText() {
    return text;
  }

  @Override
  public String toString() {
    return "TrusteeSeed[secret]";
  }
}

package org.radslag.ballots.protocol.election;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Malformed;

/** The 22 characters a threshold trustee keeps; both its keys for the ceremony follow from them. */
public final class TrusteeSeed {
  private static final int LENGTH = 22;

  private final char[] text;

  private TrusteeSeed(char[] text) {
    this.text = text;
  }

  public static TrusteeSeed random(SecureRandom random) {
    return new TrusteeSeed(Base58.secret(LENGTH, random));
  }

  /** The seed with these characters; the caller clears its own. */
  public static TrusteeSeed of(char[] text) {
    if (text.length != LENGTH || !Base58.isSpelledIn(text)) {
      throw new Malformed("A trustee's seed has 22 letters and digits.");
    }
    return new TrusteeSeed(text.clone());
  }

  Exponent signingKey(Group group) {
    return key("sk|", group);
  }

  Exponent decryptionKey(Group group) {
    return key("dk|", group);
  }

  private Exponent key(String prefix, Group group) {
    byte[] bytes = Secrets.ascii(prefix, Secrets.uncleared(text));
    byte[] hash = Hash.bytes(bytes);
    Exponent key = group.reduce(new BigInteger(1, hash));
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(hash, (byte) 0);
    return key;
  }

  /** The characters, for the trustee alone. */
  public String secretText() {
    return new String(Secrets.uncleared(text));
  }

  /** Overwrites the seed; it cannot be used any more. */
  public void clear() {
    Arrays.fill(text, '\0');
  }

  @Override
  public String toString() {
    return "TrusteeSeed[secret]";
  }
}

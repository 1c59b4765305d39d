package org.radslag.ballots.protocol.election;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * A voting code on paper, {@code XXX-XXX-XXX-XXX-XXX}: fourteen random characters and one that
 * shows mistyping ("Credentials"). The voting secret is derived from the code as written, so a
 * voter may also use it with belenios-tool.
 */
public final class CredentialCode {
  private static final int RANDOM_CHARACTERS = 14;
  private static final int GROUP_LENGTH = 3;
  private static final int CHECK_MODULUS = 53;
  private static final int ITERATIONS = 1000;
  private static final int SECRET_BITS = 256;

  private final char[] text;

  private CredentialCode(char[] text) {
    this.text = text;
  }

  public static CredentialCode random(SecureRandom random) {
    char[] digits = Base58.secret(RANDOM_CHARACTERS, random);
    char[] all = Arrays.copyOf(digits, RANDOM_CHARACTERS + 1);
    int check = CHECK_MODULUS - remainder(digits);
    all[RANDOM_CHARACTERS] = Base58.ALPHABET.charAt(check);
    Arrays.fill(digits, '\0');
    return dashed(all);
  }

  /** Groups of three; the characters given are cleared. */
  private static CredentialCode dashed(char[] all) {
    char[] out = new char[all.length + all.length / GROUP_LENGTH - 1];
    Arrays.fill(out, '-');
    for (int i = 0; i < all.length; i++) {
      out[i + i / GROUP_LENGTH] = all[i];
    }
    Arrays.fill(all, '\0');
    return new CredentialCode(out);
  }

  /** A code as a voter typed it, with dashes and blanks or without; the caller clears its own. */
  public static CredentialCode typed(char[] typed) {
    char[] all = new char[RANDOM_CHARACTERS + 1];
    int count = 0;
    for (char c : typed) {
      if (c != '-' && !Character.isWhitespace(c)) {
        if (count < all.length) {
          all[count] = c;
        }
        count++;
      }
    }
    if (count != all.length || !Base58.isSpelledIn(all)) {
      throw new Malformed("A code has 15 letters and digits.");
    }
    int check = Base58.ALPHABET.indexOf(all[RANDOM_CHARACTERS]);
    if ((remainder(Arrays.copyOf(all, RANDOM_CHARACTERS)) + check) % CHECK_MODULUS != 0) {
      throw new Malformed("A character of the code is mistyped.");
    }
    return dashed(all);
  }

  /** The digits as a number in base 58, modulo 53. */
  private static int remainder(char[] digits) {
    int value = 0;
    for (char c : digits) {
      int digit = Base58.ALPHABET.indexOf(c);
      value = (value * Base58.ALPHABET.length() + digit) % CHECK_MODULUS;
    }
    return value;
  }

  /** The voter's secret in this election. */
  public Credential credential(Group group, String uuid) {
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
    byte[] password = Secrets.ascii("", uncleared());
    generator.init(password, uuid.getBytes(StandardCharsets.UTF_8), ITERATIONS);
    byte[] key = ((KeyParameter) generator.generateDerivedParameters(SECRET_BITS)).getKey();
    Credential credential = Credential.of(group.reduce(new BigInteger(1, key)));
    Arrays.fill(key, (byte) 0);
    Arrays.fill(password, (byte) 0);
    return credential;
  }

  /** The code for the letter to the voter: the only place where it may be written. */
  public String secretText() {
    return new String(uncleared());
  }

  private char[] uncleared() {
    return Secrets.uncleared(text);
  }

  /** Overwrites the code; it cannot be used any more. */
  public void clear() {
    Arrays.fill(text, '\0');
  }

  @Override
  public String toString() {
    return "CredentialCode[secret]";
  }
}

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

  private final String text;

  private CredentialCode(String text) {
    this.text = text;
  }

  public static CredentialCode random(SecureRandom random) {
    String digits = Base58.random(RANDOM_CHARACTERS, random);
    int check = CHECK_MODULUS - value(digits).mod(BigInteger.valueOf(CHECK_MODULUS)).intValue();
    return dashed(digits + Base58.ALPHABET.charAt(check));
  }

  private static CredentialCode dashed(String all) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < all.length(); i += GROUP_LENGTH) {
      out.append(i == 0 ? "" : "-").append(all, i, i + GROUP_LENGTH);
    }
    return new CredentialCode(out.toString());
  }

  /** A code as a voter typed it, with dashes or without. */
  public static CredentialCode typed(String typed) {
    String all = typed.strip().replace("-", "");
    boolean known = all.chars().allMatch(c -> Base58.ALPHABET.indexOf(c) >= 0);
    if (all.length() != RANDOM_CHARACTERS + 1 || !known) {
      throw new Malformed("A code has 15 letters and digits.");
    }
    int check = Base58.ALPHABET.indexOf(all.charAt(RANDOM_CHARACTERS));
    BigInteger sum = value(all.substring(0, RANDOM_CHARACTERS)).add(BigInteger.valueOf(check));
    if (sum.mod(BigInteger.valueOf(CHECK_MODULUS)).signum() != 0) {
      throw new Malformed("A character of the code is mistyped.");
    }
    return dashed(all);
  }

  private static BigInteger value(String digits) {
    BigInteger value = BigInteger.ZERO;
    for (char c : digits.toCharArray()) {
      value = value.multiply(BigInteger.valueOf(Base58.ALPHABET.length()));
      value = value.add(BigInteger.valueOf(Base58.ALPHABET.indexOf(c)));
    }
    return value;
  }

  /** The voter's secret in this election. */
  public Credential credential(Group group, String uuid) {
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
    byte[] password = text.getBytes(StandardCharsets.UTF_8);
    generator.init(password, uuid.getBytes(StandardCharsets.UTF_8), ITERATIONS);
    byte[] key = ((KeyParameter) generator.generateDerivedParameters(SECRET_BITS)).getKey();
    Credential credential = Credential.of(group.reduce(new BigInteger(1, key)));
    Arrays.fill(key, (byte) 0);
    Arrays.fill(password, (byte) 0);
    return credential;
  }

  /** The code for the letter to the voter: the only place where it may be written. */
  public String secretText() {
    return text;
  }

  @Override
  public String toString() {
    return "CredentialCode[secret]";
  }
}

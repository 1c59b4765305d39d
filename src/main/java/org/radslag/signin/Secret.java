package org.radslag.signin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret too long to guess, for a link or a proof: 256 random bits, of which the database knows
 * the SHA-256.
 *
 * @param text 43 characters that may stand in an address
 */
record Secret(String text) {

  private static final int BYTES = 32;
  private static final int CHARACTERS = 43;

  static Secret create(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The hash of what came from outside; of anything that is no secret, a hash that fits none. */
  static byte[] hash(String text) {
    String bounded = text == null || text.length() != CHARACTERS ? "" : text;
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(bounded.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] hash() {
    return hash(text);
  }

  @Override
  public String toString() {
    return "Secret";
  }
}

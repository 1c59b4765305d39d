package org.radslag.ballots.protocol.record;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 in the spellings the protocol uses (specification, "Conventions"). */
public final class Hash {
  private Hash() {}

  /** A fresh SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  public static byte[] bytes(byte[] data) {
    return sha256().digest(data);
  }

  public static byte[] bytes(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Lower-case hexadecimal: the names of archive records. */
  public static String hex(byte[] data) {
    return HexFormat.of().formatHex(bytes(data));
  }

  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Base64 without padding (43 characters): fingerprints and trackers shown to people. */
  public static String base64(byte[] data) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes(data));
  }

  public static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash read as a 256-bit big-endian number. */
  public static BigInteger number(String text) {
    return new BigInteger(1, bytes(text));
  }
}

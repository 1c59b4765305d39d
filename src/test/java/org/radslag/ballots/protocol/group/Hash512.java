package org.radslag.ballots.protocol.group;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-512, which only the comparison with EdDSA keys needs. */
final class Hash512 {
  private Hash512() {}

  static byte[] of(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.radslag.ballots.protocol.ceremony;

import java.util.HexFormat;

/**
 * The attributes of a CMS signature: that it is over data, and the hash of the data. Their spelling
 * in DER is the same for every document but for the hash, so a device needs no library for them.
 */
public final class DocumentAttributes {
  private static final int HASH_BYTES = 32;
  private static final byte[] BEFORE_HASH =
      HexFormat.of()
          .parseHex(
              "314b301806092a864886f70d010903310b06092a864886f70d010701"
                  + "302f06092a864886f70d01090431220420");

  private DocumentAttributes() {}

  /**
   * The bytes a trustee signs.
   *
   * @param sha256 the hash of the document
   */
  public static byte[] of(byte[] sha256) {
    if (sha256.length != HASH_BYTES) {
      throw new IllegalArgumentException("A hash has 32 bytes.");
    }
    byte[] all = java.util.Arrays.copyOf(BEFORE_HASH, BEFORE_HASH.length + HASH_BYTES);
    System.arraycopy(sha256, 0, all, BEFORE_HASH.length, HASH_BYTES);
    return all;
  }
}

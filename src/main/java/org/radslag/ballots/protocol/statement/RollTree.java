package org.radslag.ballots.protocol.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.radslag.ballots.protocol.record.Hash;

/**
 * The hash tree over the lines of a roll (RFC 6962), its leaves sorted so that order tells none.
 */
public final class RollTree {

  private RollTree() {}

  /**
   * The hash of one line.
   *
   * @param pseudonym empty for a reserve line
   * @param channel {@code code}, {@code paper} or {@code reserve}
   * @param credential empty for paper
   * @param salt 64 hexadecimal digits
   */
  public static byte[] leaf(
      String uuid, String pseudonym, String channel, String credential, String salt) {
    String text = String.join("|", "radslag/roll/v1", uuid, pseudonym, channel, credential, salt);
    MessageDigest digest = Hash.sha256();
    digest.update((byte) 0);
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The root over these leaves, in hexadecimal. */
  public static String root(List<byte[]> leaves) {
    List<byte[]> sorted = new ArrayList<>(leaves);
    sorted.sort(Arrays::compareUnsigned);
    byte[] root = sorted.isEmpty() ? Hash.sha256().digest() : node(sorted, 0, sorted.size());
    return HexFormat.of().formatHex(root);
  }

  private static byte[] node(List<byte[]> leaves, int from, int to) {
    if (to - from == 1) {
      return leaves.get(from);
    }
    int split = from + Integer.highestOneBit(to - from - 1);
    MessageDigest digest = Hash.sha256();
    digest.update((byte) 1);
    digest.update(node(leaves, from, split));
    return digest.digest(node(leaves, split, to));
  }
}

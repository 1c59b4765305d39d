package org.radslag.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An entry in the form in which it is hashed: each field as UTF-8 with its length before it, so
 * that no two different entries have the same form.
 *
 * @param happenedAt UTC, as the database writes it to the microsecond
 * @param actor empty when the system itself acted
 */
record ChainLink(
    long position,
    String entry,
    String happenedAt,
    String actor,
    String action,
    String subject,
    String facts) {

  /** What the chain starts from. */
  static final byte[] GENESIS = new byte[32];

  /** SHA-256 over the hash before it, the position and the entry's fields. */
  byte[] hash(byte[] before) {
    MessageDigest digest = sha256();
    digest.update(before);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
    for (String field : new String[] {entry, happenedAt, actor, action, subject, facts}) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

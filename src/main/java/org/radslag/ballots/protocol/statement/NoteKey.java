package org.radslag.ballots.protocol.statement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * The public Ed25519 key of somebody who signs notes, with the name it signs under (C2SP signed
 * notes). Written {@code NAME+hash+base64}.
 */
public record NoteKey(String name, byte[] raw) {
  /** Length of an Ed25519 public key. */
  public static final int RAW_BYTES = 32;

  static final int HASH_BYTES = 4;
  private static final byte ALGORITHM = 1;
  private static final int LONGEST_NAME = 100;

  /** What precedes the 32 bytes in a SubjectPublicKeyInfo (RFC 8410). */
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  public NoteKey {
    raw = raw.clone();
    if (name.isEmpty() || name.length() > LONGEST_NAME || !name.matches("[^\\s+\\p{Cntrl}]+")) {
      throw new Malformed("The name of a key has no blanks and no plus sign.");
    }
    if (raw.length != RAW_BYTES) {
      throw new Malformed("An Ed25519 key has 32 bytes.");
    }
  }

  /** Reads {@code NAME+hash+base64}. */
  public static NoteKey read(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length == 3) {
      byte[] key = decoded(parts[2]);
      if (key.length == RAW_BYTES + 1 && key[0] == ALGORITHM) {
        NoteKey read = new NoteKey(parts[0], Arrays.copyOfRange(key, 1, key.length));
        if (read.text().equals(text.strip())) {
          return read;
        }
      }
    }
    throw new Malformed("A key is written NAME+hash+base64.");
  }

  static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Malformed("A part of a note is not Base64.");
    }
  }

  public String text() {
    return mark() + "+" + encoded();
  }

  /** What a signature says of its key: {@code NAME+hash}. Two keys of a note must not share it. */
  public String mark() {
    return name + "+" + HexFormat.of().formatHex(hash());
  }

  private String encoded() {
    return Base64.getEncoder().encodeToString(with(new byte[] {ALGORITHM}));
  }

  private byte[] with(byte[] before) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before);
    out.writeBytes(raw);
    return out.toByteArray();
  }

  /** The first four bytes by which a signature names its key. */
  byte[] hash() {
    byte[] before = (name + "\n\u0001").getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(Hash.bytes(with(before)), HASH_BYTES);
  }

  boolean holds(String text, byte[] signed) {
    try {
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(with(SPKI)));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public byte[] raw() {
    return raw.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteKey key && key.text().equals(text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}

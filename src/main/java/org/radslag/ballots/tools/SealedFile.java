package org.radslag.ballots.tools;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * A file that only its passphrase opens: PBKDF2 and AES-GCM as every browser has them
 * (docs/protocol/ceremony.md, "Key file of a trustee").
 */
record SealedFile(Frame frame, int iterations, byte[] salt, byte[] iv, byte[] data) {
  private static final int ITERATIONS = 600_000;
  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int IV_BYTES = 12;
  private static final int KEY_BITS = 256;
  private static final int TAG_BITS = 128;

  /** What is written outside: whose file it is. */
  record Frame(String kind, String uuid, int index) {
    private byte[] bytes() {
      return (kind + "/v1|" + uuid + "|" + index).getBytes(StandardCharsets.UTF_8);
    }
  }

  static SealedFile seal(Frame frame, char[] passphrase, Json content, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(salt);
    random.nextBytes(iv);
    byte[] plain = content.bytes();
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, frame, passphrase, ITERATIONS, salt, iv);
      return new SealedFile(frame, ITERATIONS, salt, iv, cipher.doFinal(plain));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM.", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** What is inside, or nothing if the passphrase is wrong or the file was altered. */
  Optional<Json> open(char[] passphrase) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, frame, passphrase, iterations, salt, iv);
      byte[] plain = cipher.doFinal(data);
      Json content = Json.compact(plain);
      Arrays.fill(plain, (byte) 0);
      return Optional.of(content);
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new Malformed("The key file is damaged.");
    }
  }

  private static Cipher cipher(
      int mode, Frame frame, char[] passphrase, int iterations, byte[] salt, byte[] iv)
      throws GeneralSecurityException {
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    spec.clearPassword();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(frame.bytes());
    Arrays.fill(key, (byte) 0);
    return cipher;
  }

  byte[] bytes() {
    return Json.members(
            "v", Json.number(1),
            "kind", Json.text(frame.kind()),
            "uuid", Json.text(frame.uuid()),
            "index", Json.number(frame.index()),
            "iterations", Json.number(iterations),
            "salt", base64(salt),
            "iv", base64(iv),
            "data", base64(data))
        .bytes();
  }

  private static Json base64(byte[] bytes) {
    return Json.text(Base64.getEncoder().encodeToString(bytes));
  }

  static SealedFile read(byte[] bytes) {
    Map<String, Json> m =
        Json.compact(bytes)
            .exactly(
                "A key file", "v", "kind", "uuid", "index", "iterations", "salt", "iv", "data");
    m.get("v").asInt("The version", 1, 1);
    Frame frame =
        new Frame(
            m.get("kind").asText("The kind"),
            m.get("uuid").asText("The uuid"),
            m.get("index").asInt("The place", 0, Integer.MAX_VALUE));
    return new SealedFile(
        frame,
        m.get("iterations").asInt("The iterations", ITERATIONS, MOST_ITERATIONS),
        bytes(m.get("salt"), SALT_BYTES),
        bytes(m.get("iv"), IV_BYTES),
        bytes(m.get("data"), 0));
  }

  private static byte[] bytes(Json json, int length) {
    try {
      byte[] bytes = Base64.getDecoder().decode(json.asText("A part of the file"));
      if (length == 0 || bytes.length == length) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new Malformed("The key file is damaged.");
    }
    throw new Malformed("The key file is damaged.");
  }
}

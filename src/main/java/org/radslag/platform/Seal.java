package org.radslag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must wait in the database but must not be readable there, such as a mail with a
 * sign-in code. AES-256-GCM under the installation's key, {@code seal.key} in the directory of
 * secrets: 32 random bytes in base64.
 */
@ApplicationScoped
public class Seal {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  @Inject Settings settings;

  private final SecureRandom random = new SecureRandom();

  /** Encrypts; two calls never give the same bytes. */
  public byte[] close(String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
    byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
    return all;
  }

  /**
   * Decrypts.
   *
   * @throws IllegalStateException when the bytes were not sealed here, or were altered
   */
  public String open(byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
    return new String(run(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
  }

  /**
   * A keyed fingerprint, 32 bytes: the same for the same text and purpose, and nothing that whoever
   * holds the database alone could find by trying all codes or addresses. HMAC-SHA-256 under a key
   * derived from the installation's for that purpose.
   */
  public byte[] mark(String purpose, String text) {
    return hmac(
        hmac(key().getEncoded(), ("mark:" + purpose).getBytes(StandardCharsets.UTF_8)),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] run(int mode, byte[] nonce, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("The seal does not open", failure);
    }
  }

  private SecretKey key() {
    try {
      byte[] key =
          Base64.getDecoder().decode(Files.readString(settings.secret("seal.key")).strip());
      if (key.length != KEY_BYTES) {
        throw new IllegalStateException("seal.key must hold 32 bytes in base64");
      }
      return new SecretKeySpec(key, "AES");
    } catch (IOException unreadable) {
      throw new IllegalStateException("seal.key cannot be read", unreadable);
    }
  }
}

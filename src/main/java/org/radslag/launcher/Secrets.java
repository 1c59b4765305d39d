package org.radslag.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secrets of one installation, made when absent and kept from then on.
 *
 * <p>{@code seal.key}: base64 of 32 random bytes. {@code audit.key}: an Ed25519 private key, PKCS#8
 * in PEM. {@code *.password}: one line each.
 */
final class Secrets {
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path directory;

  private Secrets(Path directory) {
    this.directory = directory;
  }

  /** Opens the directory, making it and its keys when absent. */
  static Secrets in(Path directory) throws IOException {
    PrivateFiles.directory(directory);
    PrivateFiles.readOrCreate(directory.resolve("seal.key"), Secrets::randomText);
    PrivateFiles.readOrCreate(directory.resolve("audit.key"), Secrets::ed25519);
    return new Secrets(directory);
  }

  Path directory() {
    return directory;
  }

  Path passwordFile(String account) {
    return directory.resolve(account + ".password");
  }

  /** The password of a database account: 256 random bits, made when absent. */
  String password(String account) throws IOException {
    return PrivateFiles.readOrCreate(passwordFile(account), Secrets::randomPassword);
  }

  private static byte[] random() {
    byte[] bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String randomText() {
    return Base64.getEncoder().encodeToString(random()) + "\n";
  }

  /** Of letters, digits, '-' and '_' alone, so that it stands unescaped in SQL. */
  private static String randomPassword() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random()) + "\n";
  }

  private static String ed25519() {
    try {
      byte[] pkcs8 =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
      String body = Base64.getMimeEncoder(64, newline).encodeToString(pkcs8);
      return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java 15 and later have Ed25519", e);
    }
  }
}

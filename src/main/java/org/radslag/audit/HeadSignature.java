package org.radslag.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** Signs and checks the head of the chain: Ed25519 over position, time and hash. */
final class HeadSignature {

  private static final String ALGORITHM = "Ed25519";

  private HeadSignature() {}

  static byte[] sign(PrivateKey key, long position, String at, byte[] hash) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(statement(position, at, hash));
      return signature.sign();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("The head of the audit chain cannot be signed", failure);
    }
  }

  static boolean holds(PublicKey key, long position, String at, byte[] hash, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(statement(position, at, hash));
      return signature.verify(signed);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  /** The signing key, from a PKCS#8 file in PEM. */
  static PrivateKey privateKey(Path file) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(pem(Files.readString(file))));
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException("The audit signing key cannot be read", unreadable);
    }
  }

  /** The checking key that belongs to a signing key. */
  static PublicKey publicKeyOf(PrivateKey key) {
    try {
      Ed25519PrivateKeyParameters secret =
          (Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded());
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(
              new X509EncodedKeySpec(
                  SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(secret.generatePublicKey())
                      .getEncoded()));
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalStateException("The audit signing key is not an Ed25519 key", failure);
    }
  }

  /** The checking key, from its X.509 form in base64 or PEM. */
  static PublicKey publicKey(String text) {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(pem(text)));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalArgumentException("Not an Ed25519 public key", unreadable);
    }
  }

  private static byte[] pem(String text) {
    return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
  }

  private static byte[] statement(long position, String at, byte[] hash) {
    byte[] time = at.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(Long.BYTES + time.length + hash.length)
        .putLong(position)
        .put(time)
        .put(hash)
        .array();
  }
}

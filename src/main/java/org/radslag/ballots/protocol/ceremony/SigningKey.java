package org.radslag.ballots.protocol.ceremony;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * A trustee's key for signing messages and protocols: ECDSA with P-256 and SHA-256, as every
 * browser has it; signatures are the 64 bytes r‖s.
 */
public final class SigningKey {
  private static final String CURVE = "secp256r1";
  private static final int FIELD_BITS = 256;
  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

  private final PrivateKey secret;
  private final byte[] spki;

  private SigningKey(PrivateKey secret, byte[] spki) {
    this.secret = secret;
    this.spki = spki;
  }

  public static SigningKey random(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE), random);
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey(pair.getPrivate(), pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has P-256.", e);
    }
  }

  /** From PKCS #8 and SubjectPublicKeyInfo, both in Base64. */
  public static SigningKey of(String pkcs8, String spki) {
    try {
      PrivateKey secret =
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(base64(pkcs8)));
      return new SigningKey(secret, base64(spki));
    } catch (GeneralSecurityException e) {
      throw new Malformed("The signing key cannot be read.");
    }
  }

  public String pkcs8() {
    return Base64.getEncoder().encodeToString(secret.getEncoded());
  }

  public String spki() {
    return Base64.getEncoder().encodeToString(spki);
  }

  public byte[] publicBytes() {
    return spki.clone();
  }

  public byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing key does not work.", e);
    }
  }

  /** The public key of this spelling, if it is one of P-256. */
  public static PublicKey publicKey(String spki) {
    try {
      PublicKey key =
          KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(base64(spki)));
      boolean right =
          ((ECPublicKey) key).getParams().getCurve().getField().getFieldSize() == FIELD_BITS
              && Base64.getEncoder().encodeToString(key.getEncoded()).equals(spki);
      if (right) {
        return key;
      }
    } catch (GeneralSecurityException e) {
      throw new Malformed("The signing key is not one of P-256.");
    }
    throw new Malformed("The signing key is not one of P-256.");
  }

  public static boolean holds(PublicKey key, byte[] text, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new Malformed("A part of a message is not Base64.");
    }
  }

  @Override
  public String toString() {
    return "SigningKey[secret]";
  }
}

package org.radslag.ballots.protocol.statement;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.radslag.ballots.protocol.record.Malformed;

/** Somebody who signs notes: her Ed25519 key and its public half. */
public final class NoteSigner {
  private final PrivateKey secret;
  private final NoteKey key;

  private NoteSigner(PrivateKey secret, NoteKey key) {
    this.secret = secret;
    this.key = key;
  }

  public static NoteSigner random(String name, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, random);
      KeyPair pair = generator.generateKeyPair();
      byte[] spki = pair.getPublic().getEncoded();
      byte[] raw = Arrays.copyOfRange(spki, spki.length - NoteKey.RAW_BYTES, spki.length);
      return new NoteSigner(pair.getPrivate(), new NoteKey(name, raw));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has Ed25519.", e);
    }
  }

  /** From PKCS #8 in Base64 and the public half. */
  public static NoteSigner of(String pkcs8, NoteKey key) {
    try {
      byte[] bytes = NoteKey.decoded(pkcs8);
      return new NoteSigner(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes)), key);
    } catch (GeneralSecurityException e) {
      throw new Malformed("The signing key cannot be read.");
    }
  }

  /** The secret half, for the sealed file alone. */
  public String pkcs8() {
    return Base64.getEncoder().encodeToString(secret.getEncoded());
  }

  public NoteKey key() {
    return key;
  }

  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing key does not work.", e);
    }
  }

  @Override
  public String toString() {
    return "NoteSigner[secret]";
  }
}

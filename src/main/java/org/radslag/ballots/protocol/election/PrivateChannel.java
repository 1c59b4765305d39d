package org.radslag.ballots.protocol.election;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.modes.CCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * Signed and encrypted messages between threshold trustees: ElGamal for a key, AES-256-CCM for the
 * content, and inside a signature over recipient and message ("Threshold trustees").
 */
final class PrivateChannel {
  private static final int TAG_BITS = 64;

  /** The bytes that give the length of a message are taken from the fifteen of the nonce. */
  private static final int NONCE_AND_LENGTH = 15;

  private static final int SHORT = 1 << 16;
  private static final int MAX_LENGTH = (1 << 24) - 1;

  private final Group group;

  PrivateChannel(Group group) {
    this.group = group;
  }

  String send(Exponent sender, Element recipient, Json message, SecureRandom random) {
    Json letter =
        Json.members(
            "recipient", Json.text(recipient.text()), "message", Json.text(message.write()));
    byte[] plain = SignedMessage.of(letter.write(), sender, random).json().bytes();
    Exponent r = group.random(random);
    Element shared = group.generator().secretPower(group.random(random));
    Ciphertext key = Ciphertext.encrypt(recipient, shared, r);
    byte[] data = cipher(true, shared, key.alpha(), plain);
    Arrays.fill(plain, (byte) 0);
    Json.Members json = (Json.Members) key.json();
    return Json.with(json, "data", Json.text(HexFormat.of().formatHex(data))).write();
  }

  /** The message, if it is from the sender and for the owner of the key. */
  Json receive(Element sender, Exponent own, String letter) {
    Map<String, Json> m =
        Json.compact(letter.getBytes(StandardCharsets.UTF_8))
            .exactly("An encrypted message", "alpha", "beta", "data");
    Element alpha = group.element(m.get("alpha").asText("alpha"));
    Element shared = group.element(m.get("beta").asText("beta")).over(alpha.secretPower(own));
    byte[] plain = cipher(false, shared, alpha, bytes(m.get("data").asText("data")));
    SignedMessage signed = SignedMessage.read(group, Json.compact(plain));
    Arrays.fill(plain, (byte) 0);
    Map<String, Json> content = signed.content().exactly("A letter", "recipient", "message");
    String recipient = group.generator().secretPower(own).text();
    if (!signed.signedBy(sender)
        || !content.get("recipient").asText("The recipient").equals(recipient)) {
      throw new Malformed("A message of the key ceremony is not from the trustee it should be.");
    }
    String message = content.get("message").asText("The message");
    return Json.compact(message.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String hex) {
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      throw new Malformed("The data of a message are not hexadecimal.");
    }
  }

  private static byte[] cipher(boolean encrypt, Element shared, Element alpha, byte[] in) {
    if (in.length > MAX_LENGTH) {
      throw new Malformed("A message of the key ceremony is too long.");
    }
    byte[] key = Hash.bytes("key|" + shared.text());
    int plain = encrypt ? in.length : in.length - TAG_BITS / 8;
    int nonceLength = NONCE_AND_LENGTH - (plain < SHORT ? 2 : 3);
    byte[] nonce = Arrays.copyOf(Hash.bytes("iv|" + alpha.text()), nonceLength);
    CCMModeCipher ccm = CCMBlockCipher.newInstance(AESEngine.newInstance());
    ccm.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
    Arrays.fill(key, (byte) 0);
    byte[] out = new byte[ccm.getOutputSize(in.length)];
    try {
      int length = ccm.processBytes(in, 0, in.length, out, 0);
      ccm.doFinal(out, length);
    } catch (InvalidCipherTextException e) {
      throw new Malformed("A message of the key ceremony was altered or is for somebody else.");
    }
    return out;
  }
}

package org.radslag.ballots.protocol.election;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;

/** A message and a signature by a trustee's key, as the key ceremony exchanges them. */
public record SignedMessage(String message, Proof signature) {

  static SignedMessage of(String message, Exponent key, SecureRandom random) {
    return new SignedMessage(message, sign(message, key, random));
  }

  static Proof sign(String message, Exponent key, SecureRandom random) {
    return Proof.of("sigmsg|" + message + "|", key, List.of(key.group().generator()), random);
  }

  boolean signedBy(Element key) {
    return signed(message, signature, key);
  }

  static boolean signed(String message, Proof signature, Element key) {
    return signature.holds(
        "sigmsg|" + message + "|", List.of(key.group().generator()), List.of(key));
  }

  static SignedMessage read(Group group, Json json) {
    Map<String, Json> members = json.exactly("A signed message", "message", "signature");
    return new SignedMessage(
        members.get("message").asText("A message"), Proof.read(group, members.get("signature")));
  }

  /** The message as the record it carries. */
  Json content() {
    return Json.compact(message.getBytes(StandardCharsets.UTF_8));
  }

  Json json() {
    return Json.members("message", Json.text(message), "signature", signature.json());
  }
}

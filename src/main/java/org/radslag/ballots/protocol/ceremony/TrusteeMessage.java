package org.radslag.ballots.protocol.ceremony;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;

/** What a trustee's device answers, signed with her signing key. */
public record TrusteeMessage(
    CeremonyStep step, String uuid, int index, Json.Members data, String signature) {
  /** More than any message has, with twenty trustees. */
  public static final int MAX_BYTES = 1 << 20;

  static TrusteeMessage of(CeremonyStep step, Place place, Json.Members data, SigningKey key) {
    byte[] text = text(step, place.uuid(), place.index(), data);
    String signature = Base64.getEncoder().encodeToString(key.sign(text));
    return new TrusteeMessage(step, place.uuid(), place.index(), data, signature);
  }

  public static TrusteeMessage read(byte[] bytes) {
    return read(Json.compact(bytes));
  }

  static TrusteeMessage read(Json json) {
    Map<String, Json> m =
        json.exactly("A message", "v", "step", "uuid", "index", "data", "signature");
    m.get("v").asInt("The version", 1, 1);
    return new TrusteeMessage(
        CeremonyStep.of(m.get("step").asText("The step")),
        m.get("uuid").asText("The uuid"),
        m.get("index").asInt("The place", 1, Place.MOST_TRUSTEES),
        m.get("data").asMembers("The data"),
        m.get("signature").asText("The signature"));
  }

  /** Whether the owner of this key signed it. */
  public boolean signedBy(PublicKey key) {
    return SigningKey.holds(key, text(step, uuid, index, data), SigningKey.base64(signature));
  }

  private static byte[] text(CeremonyStep step, String uuid, int index, Json data) {
    String hash = Hash.hex(data.write());
    return ("radslag/message/v1|" + step.text() + "|" + uuid + "|" + index + "|" + hash)
        .getBytes(StandardCharsets.UTF_8);
  }

  public Json json() {
    return Json.members(
        "v", Json.number(1),
        "step", Json.text(step.text()),
        "uuid", Json.text(uuid),
        "index", Json.number(index),
        "data", data,
        "signature", Json.text(signature));
  }

  public byte[] bytes() {
    return json().bytes();
  }
}

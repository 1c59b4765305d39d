package org.radslag.ballots.protocol.archive;

import java.util.Map;
import org.radslag.ballots.protocol.record.Json;

/** The record that says which trustee (from 1) made a shuffle or partial decryption. */
public record Owned(int owner, String payload) {

  public static Owned read(byte[] bytes) {
    Map<String, Json> members = Json.compact(bytes).exactly("An owner", "owner", "payload");
    return new Owned(
        members.get("owner").asInt("The owner", 0, Integer.MAX_VALUE),
        members.get("payload").asText("The payload"));
  }

  byte[] bytes() {
    return Json.members("owner", Json.number(owner), "payload", Json.text(payload)).bytes();
  }
}

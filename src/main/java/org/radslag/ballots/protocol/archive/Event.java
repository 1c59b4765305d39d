package org.radslag.ballots.protocol.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * A link of the chain.
 *
 * @param parent hash of the previous event's bytes; absent in the first
 * @param height number of events before this one
 * @param payload hash of the last data record before the event, if it has any
 */
public record Event(Optional<String> parent, int height, EventType type, Optional<String> payload) {

  static Event read(byte[] bytes) {
    Json json = Json.compact(bytes);
    Map<String, Json> all = json.asMembers("An event").values();
    List<String> names = new ArrayList<>(List.of("parent", "height", "type", "payload"));
    names.removeIf(name -> isOptional(name) && !all.containsKey(name));
    json.exactly("An event", names.toArray(String[]::new));
    if (!Arrays.equals(json.bytes(), bytes)) {
      throw new Malformed("An event is not written in its one canonical spelling.");
    }
    return new Event(
        Optional.ofNullable(all.get("parent")).map(j -> j.asText("The parent")),
        all.get("height").asInt("The height", 0, Integer.MAX_VALUE),
        EventType.labelled(all.get("type").asText("The type"))
            .orElseThrow(() -> new Malformed("An event is of unknown type.")),
        Optional.ofNullable(all.get("payload")).map(j -> j.asText("The payload")));
  }

  private static boolean isOptional(String name) {
    return name.equals("parent") || name.equals("payload");
  }

  /** The event in its one spelling; its hash names it. */
  public byte[] bytes() {
    Json.Members json = Json.members();
    if (parent.isPresent()) {
      json = Json.with(json, "parent", Json.text(parent.get()));
    }
    json = Json.with(json, "height", Json.number(height));
    json = Json.with(json, "type", Json.text(type.label()));
    if (payload.isPresent()) {
      json = Json.with(json, "payload", Json.text(payload.get()));
    }
    return json.bytes();
  }
}

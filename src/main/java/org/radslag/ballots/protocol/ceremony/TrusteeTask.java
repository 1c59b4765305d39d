package org.radslag.ballots.protocol.ceremony;

import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * What the server asks of a trustee.
 *
 * @param title the election, for people
 * @param names the trustees in the order of their places
 */
public record TrusteeTask(
    CeremonyStep step, Place place, String title, List<String> names, Json.Members data) {

  public TrusteeTask {
    names = List.copyOf(names);
    if (names.size() != place.size()) {
      throw new Malformed("There are not as many names as trustees.");
    }
  }

  public static TrusteeTask read(byte[] bytes) {
    Map<String, Json> m =
        Json.compact(bytes)
            .exactly(
                "A task",
                "v",
                "step",
                "uuid",
                "index",
                "group",
                "size",
                "threshold",
                "title",
                "names",
                "data");
    m.get("v").asInt("The version", 1, 1);
    Group group =
        Group.named(m.get("group").asText("The group"))
            .orElseThrow(() -> new Malformed("The group is not a known one."));
    Place place =
        new Place(
            m.get("uuid").asText("The uuid"),
            group,
            m.get("size").asInt("The size", 1, Place.MOST_TRUSTEES),
            m.get("threshold").asInt("The threshold", 1, Place.MOST_TRUSTEES),
            m.get("index").asInt("The place", 1, Place.MOST_TRUSTEES));
    return new TrusteeTask(
        CeremonyStep.of(m.get("step").asText("The step")),
        place,
        m.get("title").asText("The title"),
        m.get("names").asItems("The names").stream().map(n -> n.asText("A name")).toList(),
        m.get("data").asMembers("The data"));
  }

  public byte[] bytes() {
    return Json.members(
            "v", Json.number(1),
            "step", Json.text(step.text()),
            "uuid", Json.text(place.uuid()),
            "index", Json.number(place.index()),
            "group", Json.text(place.group().name()),
            "size", Json.number(place.size()),
            "threshold", Json.number(place.threshold()),
            "title", Json.text(title),
            "names", Json.items(names.stream().map(Json::text).toList()),
            "data", data)
        .bytes();
  }
}

package org.radslag.ballots.trustees;

import java.util.HashMap;
import java.util.Map;
import org.radslag.ballots.RegistrarRoll;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.protocol.statement.NoteKey;

/**
 * The file that the registrar sends to the server: {@code public.json}.
 *
 * @param key with which she signs statements
 */
record PublicHalves(String uuid, NoteKey key, RegistrarRoll roll) {
  /** More than the file of a hundred thousand members has. */
  static final int MAX_BYTES = 1 << 27;

  static PublicHalves read(byte[] bytes, String group) {
    Map<String, Json> m =
        Json.compact(bytes)
            .exactly("The public halves", "v", "uuid", "group", "registrar", "key", "lines");
    m.get("v").asInt("The version", 1, 1);
    if (!m.get("group").asText("The group").equals(group)) {
      throw new Malformed("The codes are of another group.");
    }
    Map<String, String> credentials = new HashMap<>();
    for (Json line : m.get("lines").asItems("The lines")) {
      Map<String, Json> l = line.exactly("A line", "pseudonym", "credential");
      String pseudonym = l.get("pseudonym").asText("A pseudonym");
      if (credentials.put(pseudonym, l.get("credential").asText("A credential")) != null) {
        throw new Malformed("A pseudonym is there twice.");
      }
    }
    return new PublicHalves(
        m.get("uuid").asText("The uuid"),
        NoteKey.read(m.get("key").asText("The key")),
        new RegistrarRoll(m.get("registrar").asText("The registrar"), credentials));
  }
}

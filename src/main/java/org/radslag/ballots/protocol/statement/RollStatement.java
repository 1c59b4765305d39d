package org.radslag.ballots.protocol.statement;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * Who may vote, in numbers and hashes, before the election record is fixed.
 *
 * @param epoch the calendar year
 * @param counts how many, by channel
 * @param rollRoot the root of {@link RollTree}
 * @param credentials fingerprint of the public list of credentials
 */
public record RollStatement(
    String uuid, String group, int epoch, Counts counts, String rollRoot, String credentials) {

  /** Lines of the roll. */
  public record Counts(int entitled, int key, int code, int paper, int reserve) {
    public Counts {
      if (entitled != key + code + paper) {
        throw new Malformed("The channels of the roll do not add up to those entitled.");
      }
    }

    /** How many credentials the public list has. */
    public int listed() {
      return key + code + reserve;
    }
  }

  private static final int FIRST_YEAR = 2026;
  private static final int LAST_YEAR = 9999;

  public static RollStatement read(String statement) {
    Json json = Json.compact(statement.getBytes(StandardCharsets.UTF_8));
    Map<String, Json> m =
        json.exactly(
            "The roll statement",
            "v",
            "uuid",
            "group",
            "epoch",
            "keylog",
            "entitled",
            "key",
            "code",
            "paper",
            "reserve",
            "roll_root",
            "credentials");
    RollStatement read =
        new RollStatement(
            m.get("uuid").asText("The uuid"),
            m.get("group").asText("The group"),
            m.get("epoch").asInt("The epoch", FIRST_YEAR, LAST_YEAR),
            new Counts(
                count(m, "entitled"),
                count(m, "key"),
                count(m, "code"),
                count(m, "paper"),
                count(m, "reserve")),
            m.get("roll_root").asText("The root"),
            m.get("credentials").asText("The credentials"));
    if (!read.text().equals(statement)) {
      throw new Malformed("The roll statement is not written as it should be.");
    }
    return read;
  }

  private static int count(Map<String, Json> members, String name) {
    return members.get(name).asInt(name, 0, Integer.MAX_VALUE);
  }

  /** The one line that is signed and hashed. There are no enrolled keys yet: their log is empty. */
  public String text() {
    return Json.members(
            "v", Json.number(1),
            "uuid", Json.text(uuid),
            "group", Json.text(group),
            "epoch", Json.number(epoch),
            "keylog",
                Json.members("size", Json.number(0), "root", Json.text(Hash.hex(new byte[0]))),
            "entitled", Json.number(counts.entitled()),
            "key", Json.number(counts.key()),
            "code", Json.number(counts.code()),
            "paper", Json.number(counts.paper()),
            "reserve", Json.number(counts.reserve()),
            "roll_root", Json.text(rollRoot),
            "credentials", Json.text(credentials))
        .write();
  }

  /** What the election record carries of it. */
  public String hash() {
    return Hash.base64(text());
  }
}

package org.radslag.ballots.protocol.statement;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * What auditors sign before a vote opens, in one line of hashes.
 *
 * @param fingerprint of the election record
 * @param head hash of the archive's only event, the Setup: the box is empty
 * @param programme SHA-256 of the programme that held the trial election, in hexadecimal
 * @param protocol SHA-256 of the start-of-vote protocol that the trustees sign, in hexadecimal
 */
public record OpeningStatement(
    String uuid, String fingerprint, String head, String programme, String protocol) {

  public static OpeningStatement read(String statement) {
    Json json = Json.compact(statement.getBytes(StandardCharsets.UTF_8));
    Map<String, Json> m =
        json.exactly(
            "The opening statement", "v", "uuid", "fingerprint", "head", "programme", "protocol");
    OpeningStatement read =
        new OpeningStatement(
            m.get("uuid").asText("The uuid"),
            m.get("fingerprint").asText("The fingerprint"),
            m.get("head").asText("The head"),
            m.get("programme").asText("The programme"),
            m.get("protocol").asText("The protocol"));
    if (!read.text().equals(statement)) {
      throw new Malformed("The opening statement is not written as it should be.");
    }
    return read;
  }

  /** The one line that is signed. */
  public String text() {
    return Json.members(
            "v", Json.number(1),
            "uuid", Json.text(uuid),
            "fingerprint", Json.text(fingerprint),
            "head", Json.text(head),
            "programme", Json.text(programme),
            "protocol", Json.text(protocol))
        .write();
  }
}

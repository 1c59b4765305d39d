package org.radslag.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.radslag.ballots.BoardCard;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ListedElection;
import org.radslag.ballots.RollLineCard;
import org.radslag.ballots.TrackerStatus;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.verification.Check;

/** Elections in the JSON of the interface. Instants are ISO 8601 in UTC. */
final class ElectionJson {

  private ElectionJson() {}

  static Json list(List<ListedElection> cards) {
    return Json.items(
        cards.stream()
            .map(
                card ->
                    Json.members(
                        "uuid", Json.text(card.uuid()),
                        "title", Json.text(card.title()),
                        "state", word(card.state())))
            .toList());
  }

  /**
   * @param record the exact election record: given as a text, because its fingerprint covers every
   *     byte of it
   */
  static Json one(BoardCard card, byte[] record, byte[] trustees, Optional<RollLineCard> own) {
    ElectionCard election = card.election();
    Json.Members json =
        Json.members(
            "uuid", Json.text(election.uuid()),
            "title", Json.text(election.title()),
            "state", word(election.state()),
            "profile", word(election.profile()),
            "opens", at(election.opensAt()),
            "closes", at(election.closesAt()),
            "revote", new Json.Truth(election.revote()),
            "small", new Json.Truth(election.small()),
            "entitled", Json.number(election.entitled()),
            "voted", Json.number(election.voted()),
            "hours", Json.items(card.hours().stream().map(ElectionJson::at).toList()),
            "batch", Json.number(card.batch()),
            "events", Json.number(card.events()),
            "size", Json.number(card.size()),
            "fingerprint", Json.text(election.fingerprint()),
            "head", Json.text(election.head()),
            "threshold", Json.number(election.threshold()),
            "trustees", names(trustees),
            "election", Json.text(new String(record, StandardCharsets.UTF_8)));
    if (card.result() != null) {
      json = Json.with(json, "result", counts(card.result()));
    }
    return own.isPresent() ? Json.with(json, "own", own(own.get())) : json;
  }

  private static Json own(RollLineCard line) {
    if (!line.onRoll()) {
      return Json.members("roll", new Json.Truth(false));
    }
    Json.Members json =
        Json.members(
            "roll", new Json.Truth(true),
            "channel", word(line.channel()),
            "state", word(line.state()));
    return line.credential() == null
        ? json
        : Json.with(json, "credential", Json.text(line.credential()));
  }

  /** The names in the trustees record, in the order of their numbers; without one, the number. */
  private static Json names(byte[] trustees) {
    return Json.items(TrusteeNames.of(trustees).stream().map(Json::text).toList());
  }

  private static Json counts(List<List<Integer>> result) {
    return Json.items(
        result.stream().map(q -> Json.items(q.stream().map(Json::number).toList())).toList());
  }

  static Json of(TrackerStatus status) {
    return Json.members("status", word(status.kind()), "batch", Json.number(status.batch()));
  }

  static Json receipt(String tracker, byte[] receipt) {
    return Json.members(
        "tracker", Json.text(tracker),
        "receipt", Json.text(new String(receipt, StandardCharsets.UTF_8)));
  }

  static Json fault(String key, String message, Optional<Check> check) {
    Json.Members json = Json.members("key", Json.text(key), "message", Json.text(message));
    return check.isPresent() ? Json.with(json, "check", Json.number(check.get().number())) : json;
  }

  private static Json at(Instant instant) {
    return Json.text(instant.toString());
  }

  private static Json word(Enum<?> value) {
    return Json.text(value.name().toLowerCase(Locale.ROOT));
  }
}

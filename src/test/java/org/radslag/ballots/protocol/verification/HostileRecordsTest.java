package org.radslag.ballots.protocol.verification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Groups;

/** Every kind of data record, spoilt in every way in which a reader could be led astray. */
class HostileRecordsTest {
  private static final List<UnaryOperator<String>> WAYS =
      List.of(
          text -> "",
          text -> text.substring(0, text.length() / 2),
          text -> text.substring(0, text.length() - 1),
          text -> text + text,
          text -> "[".repeat(100_000) + text,
          text -> "{\"a\":".repeat(100_000) + text + "}".repeat(100_000),
          text -> text.replaceFirst("\\{\"([a-z_]+)\":", "{\"$1\":\"\",\"$1\":"),
          text -> text.replaceFirst("\"([a-z_]+)\":", "\"$1\u00e5\":"),
          text -> text.replaceFirst("\"([0-9]+)\"", "\"\u0661$1\""),
          text -> text.replaceFirst("\"([0-9]+)\"", "\"0$1\""),
          text -> text.replaceFirst("\"([0-9]+)\"", "\"" + "9".repeat(1_000_000) + "\""),
          text -> text.replaceFirst("[\\[{]", "$0\u0000"),
          text -> "null",
          text -> "7");

  @Test
  void every_record_spoilt_in_any_way_is_rejected() {
    Made made = new Made(Groups.ED25519, "hostile").mandatory().open(List.of(Made.YES_NO), 1);
    made.vote(0, List.of(List.of(0, 1, 0))).close().decrypt(1).publish(1);
    byte[] honest = made.bytes();
    int pieces = new Forge(honest).pieces.size();
    for (int p = 0; p < pieces; p++) {
      int records = new Forge(honest).pieces.get(p).data.size();
      for (int r = 0; r < records; r++) {
        spoil(honest, p, r);
      }
    }
  }

  @Test
  void spoilt_rankings_and_shuffles_are_rejected() {
    Made made = new Made(Groups.RFC, "hostile").mandatory().open(List.of(Made.RANKED), 1);
    made.vote(0, List.of(List.of(1, 2, 3))).close().shuffle(1);
    byte[] honest = made.bytes();
    Forge forge = new Forge(honest);
    spoil(honest, forge.pieces.indexOf(forge.first(EventType.BALLOT)), 0);
    spoil(honest, forge.pieces.indexOf(forge.first(EventType.SHUFFLE)), 0);
  }

  private static void spoil(byte[] honest, int piece, int record) {
    for (int way = 0; way < WAYS.size(); way++) {
      Forge forge = new Forge(honest);
      Forge.Piece one = forge.pieces.get(piece);
      String text = one.text(record);
      String spoilt = WAYS.get(way).apply(text);
      // The numbers of a setup or owner record are renewed by the forge, so they cannot be spoilt.
      boolean renewed = record == 3 || (record == 1 && text.contains("\"owner\""));
      if (spoilt.equals(text) || renewed) {
        continue;
      }
      // Only up to the spoilt record: what follows would only take time.
      forge.pieces.subList(piece + 1, forge.pieces.size()).clear();
      one.set(record, spoilt);
      Report report = Vectors.verify(forge.build(), false);
      assertTrue(report.rejection().isPresent(), one.type + " record " + record + " in way " + way);
    }
  }
}

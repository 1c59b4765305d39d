package org.radslag.ballots.protocol.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.archive.Step;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Malformed;

/** A fault is found wherever it lies, and the report says in which record. */
class WhereFaultsAreTest {
  private static final byte[] HONEST = honest();

  /** Credentials that are checked at a time in this group. */
  private static final int WIDTH = 32;

  private static byte[] honest() {
    Made made = new Made(Groups.ED25519, "where").mandatory().open(List.of(Made.YES_NO), 1, 1);
    return made.vote(0, List.of(List.of(0, 1, 0))).close().decrypt(1).publish(1).bytes();
  }

  private static Rejection rejection(byte[] archive) {
    return Vectors.verify(archive, false).rejection().orElseThrow();
  }

  private static List<Long> records(byte[] archive) throws IOException {
    List<Long> records = new ArrayList<>();
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive));
    for (Optional<Step> step = reader.next(); step.isPresent(); step = reader.next()) {
      records.add(step.get().record());
    }
    return records;
  }

  @Test
  void an_event_out_of_order_is_named_by_its_record() throws IOException {
    Forge forge = new Forge(HONEST);
    int second = forge.pieces.indexOf(forge.first(EventType.END_BALLOTS)) + 1;
    forge.pieces.add(second, forge.first(EventType.END_BALLOTS).copy());
    byte[] forged = forge.build();
    assertEquals(Check.EVENT_ORDER, rejection(forged).check());
    assertEquals(records(forged).get(second), rejection(forged).record());
  }

  @Test
  void a_bad_ballot_comes_before_a_broken_record_after_it() throws IOException {
    Made other = new Made(Groups.ED25519, "other").mandatory().open(List.of(Made.YES_NO), 1);
    Forge forge = new Forge(HONEST);
    forge.pieces.removeIf(piece -> piece.type != EventType.SETUP && piece.type != EventType.BALLOT);
    forge.first(EventType.BALLOT).data.set(0, other.ballot(0, List.of(List.of(0, 1, 0))));
    byte[] forged = forge.build();
    byte[] broken = Arrays.copyOf(forged, forged.length + 512);
    assertEquals(Check.BALLOT_ELECTION, rejection(broken).check());
    assertEquals(records(forged).get(1), rejection(broken).record());
    byte[] sound = Arrays.copyOf(HONEST, HONEST.length + 512);
    assertEquals(Check.ARCHIVE_LAYOUT, rejection(sound).check());
  }

  @Test
  void a_bad_ballot_comes_before_one_that_is_too_long_after_it() throws IOException {
    Made other = new Made(Groups.ED25519, "other").mandatory().open(List.of(Made.YES_NO), 1);
    Forge forge = new Forge(HONEST);
    forge.pieces.removeIf(piece -> piece.type != EventType.SETUP && piece.type != EventType.BALLOT);
    Forge.Piece bad = forge.first(EventType.BALLOT);
    bad.data.set(0, other.ballot(0, List.of(List.of(0, 1, 0))));
    Forge.Piece tooLong = bad.copy();
    tooLong.set(0, "{\"x\":\"" + "x".repeat(1 << 16) + "\"}");
    forge.pieces.add(tooLong);
    byte[] forged = forge.build();
    assertEquals(Check.BALLOT_ELECTION, rejection(forged).check());
    assertEquals(records(forged).get(1), rejection(forged).record());
  }

  @Test
  void a_ballot_that_comes_again_is_named_by_its_second_record() throws IOException {
    Forge forge = new Forge(HONEST);
    int second = forge.pieces.indexOf(forge.first(EventType.BALLOT)) + 1;
    forge.pieces.add(second, forge.first(EventType.BALLOT).copy());
    byte[] forged = forge.build();
    assertEquals(Check.BALLOT_REPLAY, rejection(forged).check());
    assertEquals(records(forged).get(second), rejection(forged).record());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, WIDTH - 1, WIDTH, WIDTH + 1, 2 * WIDTH - 1, 2 * WIDTH, 2 * WIDTH + 1})
  void a_false_credential_is_found_at_any_place_of_lists_of_any_length(int size)
      throws IOException {
    int[] weights = new int[size];
    Arrays.fill(weights, 1);
    Made made = new Made(Groups.ED25519, "list").mandatory().open(List.of(Made.YES_NO), weights);
    Expect.accepted(made.bytes());
    for (int place : new int[] {0, WIDTH - 1, WIDTH, 2 * WIDTH - 1, 2 * WIDTH, size - 1}) {
      if (place < size) {
        Forge forge = new Forge(made.bytes());
        String list = forge.first(EventType.SETUP).text(2);
        String credential = list.split(",")[place].replaceAll("[^0-9a-f]", "");
        String changed = outsider(credential.substring(0, 63));
        forge.first(EventType.SETUP).set(2, list.replace(credential, changed));
        byte[] forged = forge.build();
        Rejection rejection = rejection(forged);
        assertEquals(Check.CREDENTIALS_MEMBERS, rejection.check(), "place " + place);
        assertEquals(records(forged).get(0), rejection.record());
      }
    }
  }

  /** A text like a credential's that is no element: about one in sixteen is. */
  private static String outsider(String beginning) {
    return "0123456789abcdef"
        .chars()
        .mapToObj(digit -> beginning + (char) digit)
        .filter(text -> !isElement(text))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isElement(String text) {
    try {
      Groups.ED25519.element(text);
      return true;
    } catch (Malformed e) {
      return false;
    }
  }

  @Test
  void the_report_carries_what_was_set_up() {
    Report report = Vectors.verify(HONEST, true);
    assertTrue(report.accepted());
    Report.Setup setup = report.setup().orElseThrow();
    assertEquals(2, setup.electorate().lines().size());
    assertEquals(1, setup.trustees().size());
    assertEquals("Provomröstning", setup.election().texts().name());
  }
}

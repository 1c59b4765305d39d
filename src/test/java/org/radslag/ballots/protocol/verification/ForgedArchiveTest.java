package org.radslag.ballots.protocol.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.archive.ArchiveFault;
import org.radslag.ballots.protocol.archive.Event;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Groups;

/** Archives in which only the file, the chain or the order of events is wrong. */
class ForgedArchiveTest {
  private static final byte[] HONEST = honest();

  private static byte[] honest() {
    Made made = new Made(Groups.ED25519, "archive").mandatory().open(List.of(Made.YES_NO), 1, 1);
    made.vote(0, List.of(List.of(0, 1, 0))).vote(1, List.of(List.of(1, 0, 0)));
    return made.close().decrypt(1).publish(1).bytes();
  }

  @Test
  void the_honest_archive_and_its_rebuilt_copy_are_accepted() {
    Expect.accepted(HONEST);
    org.junit.jupiter.api.Assertions.assertArrayEquals(HONEST, new Forge(HONEST).build());
  }

  @Test
  void any_change_of_layout_is_rejected() {
    for (int at : new int[] {100, 124, 136, 148, 156, 200, 300, 511}) {
      byte[] forged = HONEST.clone();
      forged[1024 + at] ^= 1;
      Expect.rejected(Check.ARCHIVE_LAYOUT, forged);
    }
    byte[] padding = HONEST.clone();
    padding[1023] = 1;
    Expect.rejected(Check.ARCHIVE_LAYOUT, padding);
    Expect.rejected(Check.ARCHIVE_LAYOUT, Arrays.copyOf(HONEST, HONEST.length + 512));
  }

  @Test
  void a_file_cut_off_anywhere_is_rejected_or_an_earlier_state() {
    for (int length = 1024; length < HONEST.length; length += 333) {
      Report report = Vectors.verify(Arrays.copyOf(HONEST, length), true);
      assertEquals(false, report.accepted(), "length " + length);
    }
  }

  @Test
  void a_file_that_is_no_archive_is_unreadable() {
    for (byte[] data : List.of(new byte[0], new byte[2000], "hello".getBytes(UTF_8))) {
      assertThrows(ArchiveFault.class, () -> Vectors.verify(data, false));
    }
  }

  @Test
  void a_header_of_another_version_or_time_is_rejected() {
    for (String header :
        List.of(
            "{\"version\":2,\"timestamp\":\"1790000000\"}",
            "{\"version\":1,\"timestamp\":\"1790000001\"}",
            "{\"version\":1}")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new Forge(HONEST).record(out, "BELENIOS", header);
      out.write(HONEST, 1024, HONEST.length - 1024);
      Expect.rejected(Check.ARCHIVE_HEADER, out.toByteArray());
    }
  }

  @Test
  void a_record_under_a_wrong_name_is_rejected() {
    for (String name : List.of("0".repeat(64) + ".data.json", "x", "")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(HONEST);
      new Forge(HONEST).record(out, name, "{}");
      Expect.rejected(Check.RECORD_NAMES, out.toByteArray());
    }
  }

  @Test
  void a_broken_chain_is_rejected() {
    Expect.rejected(
        Check.EVENT_CHAIN,
        HONEST,
        f -> f.pieces.get(2).twist = e -> new Event(e.parent(), 7, e.type(), e.payload()));
    Expect.rejected(
        Check.EVENT_CHAIN,
        HONEST,
        f ->
            f.pieces.get(2).twist =
                e -> new Event(Optional.of("0".repeat(64)), e.height(), e.type(), e.payload()));
    Expect.rejected(
        Check.EVENT_CHAIN,
        HONEST,
        f ->
            f.pieces.get(2).twist =
                e -> new Event(Optional.empty(), e.height(), e.type(), e.payload()));
  }

  @Test
  void data_that_are_not_those_of_the_event_are_rejected() {
    Expect.rejected(Check.EVENT_DATA, HONEST, f -> f.first(EventType.BALLOT).data.remove(0));
    Expect.rejected(
        Check.EVENT_DATA, HONEST, f -> f.first(EventType.BALLOT).data.add(0, new byte[] {'1'}));
    Expect.rejected(
        Check.EVENT_DATA, HONEST, f -> f.first(EventType.END_BALLOTS).data.add(new byte[] {'1'}));
    Expect.rejected(
        Check.EVENT_DATA,
        HONEST,
        f ->
            f.first(EventType.BALLOT).twist =
                e -> new Event(e.parent(), e.height(), e.type(), Optional.empty()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(HONEST);
    String hash = org.radslag.ballots.protocol.record.Hash.hex("{}");
    new Forge(HONEST).record(out, hash + ".data.json", "{}");
    Expect.rejected(Check.EVENT_DATA, out.toByteArray());
  }

  @Test
  void events_out_of_order_are_rejected() {
    for (int i = 0; i < 5; i++) {
      int at = i;
      if (i != 1) {
        Expect.rejected(Check.EVENT_ORDER, HONEST, f -> Collections.swap(f.pieces, at, at + 1));
      }
    }
    Expect.rejected(
        Check.EVENT_ORDER, HONEST, f -> f.pieces.remove(f.first(EventType.END_BALLOTS)));
    Expect.rejected(Check.EVENT_ORDER, HONEST, f -> f.pieces.add(f.first(EventType.BALLOT).copy()));
    Expect.rejected(Check.EVENT_ORDER, HONEST, f -> f.pieces.add(f.first(EventType.RESULT).copy()));
    Expect.rejected(
        Check.EVENT_ORDER, HONEST, f -> f.pieces.add(1, f.first(EventType.SETUP).copy()));
    Expect.rejected(Check.EVENT_ORDER, HONEST, f -> f.pieces.clear());
  }

  @Test
  void a_record_of_a_gigabyte_is_refused_without_being_read() {
    byte[] start = Arrays.copyOf(HONEST, 1024 + 512);
    byte[] size = "07777777777".getBytes(UTF_8);
    System.arraycopy(size, 0, start, 1024 + 124, size.length);
    InputStream endless =
        new java.io.SequenceInputStream(
            new ByteArrayInputStream(start),
            new InputStream() {
              @Override
              public int read() {
                throw new AssertionError("The body of an impossible record was read.");
              }
            });
    try {
      Report report = new Verifier(Workers.none(), n -> {}, false).verify(endless);
      assertEquals(Check.ARCHIVE_LAYOUT, report.rejection().orElseThrow().check());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

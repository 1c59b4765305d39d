package org.radslag.ballots.protocol.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.record.Malformed;

class LastEventTest {

  private static final byte[] ONE = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TWO = "x".repeat(1_024).getBytes(StandardCharsets.UTF_8);

  @Test
  void the_last_event_is_found_behind_its_data_by_the_hash_that_the_next_one_names()
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveWriter writer = ArchiveWriter.resume(out, 1_700_000_000, "0".repeat(64), 5);
    writer.endBallots();
    LastEvent before = LastEvent.of(out.toByteArray());
    assertEquals(EventType.END_BALLOTS, before.type());
    assertEquals(writer.head().orElseThrow(), before.hash());
    out.reset();
    writer.encryptedTally(ONE, TWO);
    LastEvent tally = LastEvent.of(out.toByteArray());
    assertEquals(EventType.ENCRYPTED_TALLY, tally.type());
    assertEquals(writer.head().orElseThrow(), tally.hash());
  }

  @Test
  void data_without_an_event_are_malformed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveWriter.resume(out, 1_700_000_000, "0".repeat(64), 5).ballot(ONE);
    byte[] data = new byte[2 * TarRecord.BLOCK];
    System.arraycopy(out.toByteArray(), 0, data, 0, data.length);
    assertThrows(Malformed.class, () -> LastEvent.of(data));
  }
}

package org.radslag.ballots.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
  private long seconds;
  private final ProgressLine line =
      new ProgressLine(err, Words.in("sv"), () -> seconds * 1_000_000_000L);

  @Test
  void short_work_says_nothing() {
    seconds = 1;
    line.ballots(50);
    line.end();
    assertEquals("", said());
  }

  @Test
  void long_work_says_every_other_second_how_far_it_has_come_on_one_line() {
    for (seconds = 1; seconds <= 5; seconds++) {
      line.ballots(100 * (int) seconds);
    }
    line.end();
    assertEquals(
        "\r200 röster kontrollerade\r400 röster kontrollerade" + System.lineSeparator(), said());
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}

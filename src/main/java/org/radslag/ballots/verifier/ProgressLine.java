package org.radslag.ballots.verifier;

import java.io.PrintStream;
import org.radslag.ballots.protocol.verification.Progress;

/** Says on the error stream how far long work has come, every other second. */
final class ProgressLine implements Progress {
  private static final long EVERY_NANOS = 2_000_000_000L;

  private final PrintStream err;
  private final Words words;
  private long last = System.nanoTime();
  private boolean spoken;

  ProgressLine(PrintStream err, Words words) {
    this.err = err;
    this.words = words;
  }

  @Override
  public void ballots(int checked) {
    long now = System.nanoTime();
    if (now - last >= EVERY_NANOS) {
      last = now;
      spoken = true;
      err.print("\r" + words.say("progress", checked));
      err.flush();
    }
  }

  void end() {
    if (spoken) {
      err.println();
    }
  }
}

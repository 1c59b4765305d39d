package org.radslag.ballots.verifier;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.radslag.ballots.protocol.verification.Progress;

/** Says on the error stream how far long work has come, every other second. */
final class ProgressLine implements Progress {
  private static final long EVERY_NANOS = 2_000_000_000L;

  private final PrintStream err;
  private final Words words;
  private final LongSupplier nanos;
  private long last;
  private boolean spoken;

  ProgressLine(PrintStream err, Words words) {
    this(err, words, System::nanoTime);
  }

  ProgressLine(PrintStream err, Words words, LongSupplier nanos) {
    this.err = err;
    this.words = words;
    this.nanos = nanos;
    this.last = nanos.getAsLong();
  }

  @Override
  public void ballots(int checked) {
    long now = nanos.getAsLong();
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

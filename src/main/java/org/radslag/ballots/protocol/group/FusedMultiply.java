package org.radslag.ballots.protocol.group;

/** Whether {@link Math#fma} is one instruction here. In software it is a thousand times slower. */
final class FusedMultiply {
  static final boolean IN_HARDWARE = probe();

  /** A hundred calls take a few microseconds as instructions, far over a millisecond otherwise. */
  private static final int CALLS = 100;

  private static final long LIMIT_NANOS = 500_000;

  private FusedMultiply() {}

  private static boolean probe() {
    for (int attempt = 0; attempt < 3; attempt++) {
      long start = System.nanoTime();
      double sum = 0.1;
      for (int i = 0; i < CALLS; i++) {
        sum = Math.fma(sum, 0.9, i);
      }
      if (System.nanoTime() - start < LIMIT_NANOS && sum > 0) {
        return true;
      }
    }
    return false;
  }
}

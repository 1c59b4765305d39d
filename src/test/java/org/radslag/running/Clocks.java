package org.radslag.running;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Moves the product's clock, and moves it back. */
public final class Clocks {

  private Clocks() {}

  /** Does something while the product's clock is ahead; the product looks at it every second. */
  public static void whileAhead(Product product, Duration ahead, Runnable work) {
    move(product, ahead.toNanos() / 1_000);
    try {
      work.run();
    } finally {
      move(product, -ahead.toNanos() / 1_000);
    }
  }

  private static void move(Product product, long micros) {
    product.update("UPDATE clock_shift SET shift_micros = shift_micros + ?", micros);
    try {
      TimeUnit.MILLISECONDS.sleep(1_500);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}

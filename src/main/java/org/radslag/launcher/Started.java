package org.radslag.launcher;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * What has been started, to be stopped in the reverse order.
 *
 * <p>Starting one part and stopping all exclude each other, so that a Ctrl-C in the middle of a
 * start forgets nothing.
 */
final class Started {
  /** Starts one part. */
  @FunctionalInterface
  interface Start<T extends AutoCloseable> {
    T run() throws CannotStart, IOException;
  }

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private volatile boolean stopping;

  /** Starts a part, unless all is being stopped: then it waits for the end of the process. */
  <T extends AutoCloseable> T start(Start<T> start) throws CannotStart, IOException {
    synchronized (parts) {
      if (!stopping) {
        T part = start.run();
        parts.push(part);
        return part;
      }
    }
    throw endOfProcess();
  }

  boolean stopping() {
    return stopping;
  }

  /** Never returns: the process is ending. */
  static Error endOfProcess() {
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Error("Interrupted while the process was ending", e);
      }
    }
  }

  /**
   * Stops every part, last started first; a part that fails to stop does not keep the others from
   * it.
   *
   * @return how many were stopped
   */
  int stop() {
    stopping = true;
    synchronized (parts) {
      int count = parts.size();
      while (!parts.isEmpty()) {
        try {
          parts.pop().close();
        } catch (Exception e) {
          System.err.println(e.getMessage());
        }
      }
      return count;
    }
  }
}

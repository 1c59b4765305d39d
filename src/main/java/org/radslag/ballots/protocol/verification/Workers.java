package org.radslag.ballots.protocol.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Who does the arithmetic: an executor of the caller's and how many of its threads to keep busy.
 *
 * @param threads at least 1
 */
public record Workers(Executor executor, int threads) {

  /** Everything in the calling thread. */
  public static Workers none() {
    return new Workers(Runnable::run, 1);
  }

  <T> CompletableFuture<T> start(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, executor);
  }

  /** The results for 0…count−1 in order, computed side by side. */
  <T> List<T> map(int count, IntFunction<T> work) {
    List<CompletableFuture<T>> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int index = i;
      running.add(start(() -> work.apply(index)));
    }
    return running.stream().map(CompletableFuture::join).toList();
  }
}

package org.radslag.ballots.protocol.verification;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.group.Workbench;

/** Workbenches for as many threads as ask at once; all share the tables of the first. */
final class Benches {
  private final Workbench first;
  private final Queue<Workbench> idle = new ConcurrentLinkedQueue<>();

  Benches(Election election, Workbench.Load load) {
    this(election.group().workbench(election.publicKey(), load));
  }

  Benches(Workbench first) {
    this.first = first;
    idle.add(first);
  }

  int width() {
    return first.width();
  }

  boolean decide() {
    return first.decides();
  }

  <T> T with(Function<Workbench, T> work) {
    Workbench bench = idle.poll();
    Workbench mine = bench == null ? first.another() : bench;
    try {
      return work.apply(mine);
    } finally {
      idle.add(mine);
    }
  }
}

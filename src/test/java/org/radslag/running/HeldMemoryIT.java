package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However many ballots come: the server holds no more memory than after the first of them. */
class HeldMemoryIT {

  private static final Path DIRECTORY = Path.of("target", "memory").toAbsolutePath();
  private static final int HANDS = 8;

  /**
   * What may be held for each voter: that she has handed in a ballot this hour. A ballot that was
   * held would be twenty times as much.
   */
  private static final int BYTES_PER_BALLOT = 1_000;

  /** What comes and goes whoever votes: connections, classes, tables of the container. */
  private static final int SLACK = 3 << 20;

  private static VotingServer server;

  @BeforeAll
  static void install() throws Exception {
    server = VotingServer.start(DIRECTORY);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void memory_stays_flat_over_300_ballots() throws Exception {
    staysFlat(100, 200, 300);
  }

  @Test
  @Tag("deep")
  void memory_stays_flat_over_10000_ballots() throws Exception {
    staysFlat(2_000, 6_000, 10_000);
  }

  private static void staysFlat(int... counts) throws Exception {
    PlantedVote vote = server.planted(counts[counts.length - 1]);
    List<Long> held = new ArrayList<>();
    int from = 0;
    for (int to : counts) {
      cast(vote, vote.voters().subList(from, to));
      from = to;
      held.add(server.heldBytes());
      System.out.printf("after %d ballots %d bytes are held%n", to, held.get(held.size() - 1));
    }
    for (int i = 1; i < counts.length; i++) {
      long allowed = (long) (counts[i] - counts[0]) * BYTES_PER_BALLOT + SLACK;
      assertTrue(held.get(i) - held.get(0) < allowed, held::toString);
    }
  }

  private static void cast(PlantedVote vote, List<PlantedVote.Voter> voters) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try {
      List<Callable<Integer>> casts = new ArrayList<>();
      for (PlantedVote.Voter voter : voters) {
        casts.add(() -> server.post(vote, voter, vote.ballot(voter, 1)).statusCode());
      }
      for (Future<Integer> cast : hands.invokeAll(casts)) {
        assertEquals(201, cast.get());
      }
    } finally {
      hands.shutdownNow();
    }
  }
}

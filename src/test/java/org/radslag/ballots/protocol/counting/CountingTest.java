package org.radslag.ballots.protocol.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.BeleniosTool;
import org.radslag.ballots.protocol.record.Json;

/** The methods agree with belenios-tool, and with examples from the literature. */
class CountingTest {
  private static final int CASES = 25;

  private final Random random = new Random(17);

  private static Map<String, Json> tool(List<List<Integer>> ballots, String... arguments) {
    List<String> all = new ArrayList<>(List.of("method"));
    all.addAll(List.of(arguments));
    BeleniosTool.Run run = BeleniosTool.run(ballots.toString(), all.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    byte[] out = run.out().strip().getBytes(StandardCharsets.UTF_8);
    return Json.compact(out).asMembers("the tool's answer").values();
  }

  private List<List<Integer>> ballots(int answers, int largest) {
    List<List<Integer>> ballots = new ArrayList<>();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      ballots.add(random.ints(answers, 0, largest + 1).boxed().toList());
    }
    return ballots;
  }

  /** Orders without gaps, some of them cut short. */
  private List<List<Integer>> orders(int answers) {
    List<List<Integer>> ballots = new ArrayList<>();
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      List<Integer> order = new ArrayList<>();
      for (int rank = 1; rank <= answers; rank++) {
        order.add(rank);
      }
      java.util.Collections.shuffle(order, random);
      int cut = 1 + random.nextInt(answers);
      ballots.add(order.stream().map(rank -> rank > cut ? 0 : rank).toList());
    }
    return ballots;
  }

  private static String spaceless(Object value) {
    return value.toString().replace(" ", "");
  }

  @Test
  void schulze_agrees_with_the_tool() {
    for (int i = 0; i < CASES; i++) {
      int n = 1 + random.nextInt(5);
      boolean blank = random.nextBoolean();
      List<List<Integer>> ballots = ballots(n, n);
      Map<String, Json> theirs =
          tool(ballots, "schulze", "--nchoices=" + n, "--blank-allowed=" + blank);
      Schulze ours = Schulze.count(n, blank, ballots);
      String at = n + " " + blank + " " + ballots;
      assertEquals(theirs.get("winners").write(), spaceless(ours.ranking().levels()), at);
      assertEquals(theirs.get("valid").write(), Integer.toString(ours.valid()), at);
      assertEquals(theirs.get("raw").write(), matrix(ours.preferences()), at);
    }
  }

  private static String matrix(int[][] values) {
    return spaceless(java.util.Arrays.deepToString(values));
  }

  @Test
  void majority_judgment_agrees_with_the_tool() {
    for (int i = 0; i < CASES; i++) {
      int n = 1 + random.nextInt(4);
      int grades = 1 + random.nextInt(4);
      List<List<Integer>> ballots = ballots(n, grades);
      if (i % 2 == 0) {
        ballots.removeIf(ballot -> ballot.contains(0));
      }
      Map<String, Json> theirs =
          tool(
              ballots,
              "majority-judgment",
              "--nchoices=" + n,
              "--ngrades=" + grades,
              "--blank-allowed=true");
      MajorityJudgment ours = MajorityJudgment.count(n, grades, true, ballots);
      String at = n + " " + grades + " " + ballots;
      assertEquals(sorted(theirs.get("winners")), sorted(ours.ranking()), at);
      assertEquals(theirs.get("raw").write(), matrix(ours.grades()), at);
      assertEquals(theirs.get("valid").write(), Integer.toString(ours.valid()), at);
      assertEquals(theirs.get("blank").write(), Integer.toString(ours.blank()), at);
    }
  }

  /** Within a level of tied answers the tool has no fixed order. */
  private static String sorted(Json levels) {
    List<List<Integer>> all = new ArrayList<>();
    for (Json level : levels.asItems("levels")) {
      all.add(level.asItems("level").stream().map(a -> a.asInt("answer", 0, 9)).sorted().toList());
    }
    return all.toString();
  }

  private static String sorted(Ranking ranking) {
    return ranking.levels().stream().map(l -> l.stream().sorted().toList()).toList().toString();
  }

  @Test
  void the_single_transferable_vote_agrees_with_the_tool() {
    for (int i = 0; i < CASES; i++) {
      int n = 1 + random.nextInt(6);
      int seats = 1 + random.nextInt(3);
      List<List<Integer>> ballots = i % 3 == 0 ? ballots(n, n) : orders(n);
      // The tool stops with an assertion when fewer answers are named than there are seats.
      ballots.add(List.of(6, 5, 4, 3, 2, 1).subList(6 - n, 6));
      Map<String, Json> theirs = tool(ballots, "stv", "--nseats=" + seats);
      SingleTransferableVote ours = SingleTransferableVote.count(seats, ballots);
      String at = n + " " + seats + " " + ballots;
      assertEquals(theirs.get("winners").write(), spaceless(ours.winners()), at);
      assertEquals(theirs.get("events").write(), events(ours), at);
      assertEquals(theirs.get("invalid").asItems("invalid").size(), ours.invalid(), at);
    }
  }

  private static String events(SingleTransferableVote count) {
    List<String> events = new ArrayList<>();
    for (SingleTransferableVote.Round round : count.rounds()) {
      boolean lost = round.kind() == SingleTransferableVote.Kind.ELIMINATED;
      if (!round.tiedWith().isEmpty()) {
        String pair = "[" + round.answers().get(0) + "," + round.tiedWith().get(0) + "]";
        events.add("[\"" + (lost ? "TieLose" : "TieWin") + "\"," + pair + "]");
      }
      events.add(
          lost
              ? "[\"Lose\"," + round.answers().get(0) + "]"
              : "[\"Win\"," + spaceless(round.answers()) + "]");
    }
    return "[" + String.join(",", events) + "]";
  }

  /** The 45-voter example of Schulze's paper: E beats A beats C beats B beats D. */
  @Test
  void schulze_decides_the_example_of_its_author() {
    String orders = "5ACBED 5ADECB 8BEDAC 3CABED 7CAEBD 2CBADE 7DCEBA 8EBADC";
    List<List<Integer>> ballots = new ArrayList<>();
    for (String order : orders.split(" ")) {
      Integer[] ranks = new Integer[5];
      for (int rank = 1; rank <= 5; rank++) {
        ranks[order.charAt(rank) - 'A'] = rank;
      }
      for (int i = 0; i < order.charAt(0) - '0'; i++) {
        ballots.add(List.of(ranks));
      }
    }
    Schulze count = Schulze.count(5, false, ballots);
    assertEquals("[[4], [0], [2], [1], [3]]", count.ranking().levels().toString());
    assertEquals(new Schulze.Strength(28, 17), count.paths()[0][1]);
    assertTrue(count.ranking().ties().isEmpty());
  }

  @Test
  void equal_answers_are_reported_as_a_tie() {
    List<List<Integer>> ballots = List.of(List.of(1, 2), List.of(2, 1));
    assertEquals(List.of(List.of(0, 1)), Schulze.count(2, false, ballots).ranking().ties());
    assertEquals(
        List.of(List.of(0, 1)), MajorityJudgment.count(2, 2, false, ballots).ranking().ties());
    SingleTransferableVote stv = SingleTransferableVote.count(1, ballots);
    assertEquals(List.of(0), stv.rounds().get(0).tiedWith());
    assertEquals(SingleTransferableVote.Kind.ELIMINATED, stv.rounds().get(0).kind());
  }

  @Test
  void a_surplus_is_transferred_in_exact_fractions() {
    List<List<Integer>> ballots = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ballots.add(List.of(1, 2, 0));
    }
    ballots.add(List.of(0, 1, 0));
    ballots.add(List.of(0, 0, 1));
    SingleTransferableVote stv = SingleTransferableVote.count(2, ballots);
    assertEquals(4, stv.quota());
    assertEquals(List.of(0, 1), stv.winners());
    assertEquals(Fraction.of(4), stv.rounds().get(1).votes().get(1));
  }
}

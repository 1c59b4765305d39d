package org.radslag.ballots.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radslag.ballots.protocol.counting.MajorityJudgment;
import org.radslag.ballots.protocol.counting.Schulze;
import org.radslag.ballots.protocol.counting.SingleTransferableVote;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.verification.Report;

/** Elections in which our program and belenios-tool 2.0 take turns, in every configuration. */
class MixedRunsTest {
  private static final List<List<Integer>> YES = List.of(List.of(0, 1, 0));
  private static final List<List<Integer>> NO = List.of(List.of(0, 0, 1));
  private static final List<List<Integer>> BLANK = List.of(List.of(1, 0, 0));

  @TempDir Path directory;

  /** Both verifiers accept; the result as ours read it. */
  private Result accepted(byte[] archive, String uuid) {
    Report report = Vectors.verify(archive, true);
    assertEquals(Optional.empty(), report.rejection().map(Vectors::describe));
    BeleniosTool.Run run = BeleniosTool.verify(directory, uuid, archive);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("all checks passed"), run.err());
    return report.count().result().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "BELENIOS-2048,mandatory", "BELENIOS-2048,threshold", "BELENIOS-2048,both",
    "RFC-3526-2048,mandatory", "RFC-3526-2048,threshold", "RFC-3526-2048,both"
  })
  void weights_and_new_votes_count_with_every_kind_of_trustees(String group, String trustees) {
    Made made = new Made(group.startsWith("RFC") ? Groups.RFC : Groups.BELENIOS, group + trustees);
    int[] owners =
        switch (trustees) {
          case "mandatory" -> new int[] {1};
          case "threshold" -> new int[] {1, 3};
          default -> new int[] {1, 3, 4};
        };
    if (!trustees.equals("threshold")) {
      made.mandatory();
    }
    if (!trustees.equals("mandatory")) {
      made.threshold(2, 3);
    }
    made.open(List.of(Made.YES_NO), 2, 30, 0);
    made.vote(0, NO).vote(1, YES).vote(0, BLANK).vote(2, YES).close();
    for (int owner : owners) {
      made.decrypt(owner);
    }
    Result result = accepted(made.publish(owners).bytes(), made.uuid);
    assertEquals("{\"result\":[[2,30,0]]}", new String(result.bytes(), UTF_8));
  }

  @Test
  void our_voters_rankings_are_shuffled_by_both_programs_and_decrypted_by_us() throws Exception {
    Made made = new Made(Groups.RFC, "shuffled by the tool").mandatory().mandatory();
    made.open(List.of(Made.RANKED), 1, 1, 1);
    made.vote(0, List.of(List.of(1, 2, 3))).vote(1, List.of(List.of(3, 2, 1)));
    made.vote(2, List.of(List.of(0, 1, 0))).close();
    Path archive = save(made);
    event("Shuffle", tool("election", "shuffle", "--trustee-id", "1"));
    made.goOn(Files.readAllBytes(archive)).shuffle(2).endShuffles();
    made.decrypt(1).decrypt(2).publish(1, 2);
    assertEquals(
        List.of("[0, 1, 0]", "[1, 2, 3]", "[3, 2, 1]"),
        rankings(accepted(made.bytes(), made.uuid), 0));
  }

  @Test
  void the_tools_rankings_are_shuffled_by_us_and_decrypted_by_both() throws Exception {
    Made made = new Made(Groups.RFC, "shuffled by us").mandatory().mandatory();
    made.open(List.of(Made.RANKED), 1, 1);
    save(made);
    made.cast(toolsBallot(made, 0, "[[2,1,3]]")).cast(toolsBallot(made, 1, "[[1,1,0]]")).close();
    Path archive = save(made.shuffle(1));
    event("Shuffle", tool("election", "shuffle", "--trustee-id", "2"));
    event("EndShuffles", "");
    made.goOn(Files.readAllBytes(archive)).decrypt(1);
    save(made);
    Path key = Files.writeString(directory.resolve("key"), "\"" + made.keys.get(2).text() + "\"");
    event(
        "PartialDecryption",
        tool("election", "decrypt", "--privkey", key.toString(), "--trustee-id", "2"));
    event("Result", tool("election", "compute-result"));
    assertEquals(
        List.of("[1, 1, 0]", "[2, 1, 3]"),
        rankings(accepted(Files.readAllBytes(archive), made.uuid), 0));
  }

  private Path save(Made made) throws Exception {
    return Files.write(directory.resolve(made.uuid + ".bel"), made.bytes());
  }

  private byte[] toolsBallot(Made made, int voter, String choices) throws Exception {
    Path code = directory.resolve("code");
    Path vote = directory.resolve("vote");
    Files.writeString(code, made.codes.get(voter).secretText());
    Files.writeString(vote, choices);
    return tool(
            "election",
            "generate-ballot",
            "--privcred",
            code.toString(),
            "--ballot",
            vote.toString())
        .strip()
        .getBytes(UTF_8);
  }

  private String tool(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--dir", directory.toString()));
    BeleniosTool.Run run = BeleniosTool.run("", all.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    return run.out();
  }

  private void event(String type, String data) {
    BeleniosTool.Run run =
        BeleniosTool.run(
            data, "archive", "add-event", "--dir", directory.toString(), "--type=" + type);
    assertEquals(0, run.code(), run.err());
  }

  private static List<List<Integer>> values(Result result, int q) {
    return ((Result.Rankings) result.outcomes().get(q)).values();
  }

  private static List<String> rankings(Result result, int q) {
    return values(result, q).stream().map(List::toString).sorted().toList();
  }

  @Test
  void both_programs_find_the_same_winners_of_a_ranked_election() {
    Random random = new Random(6);
    Made made = new Made(Groups.RFC, "winners").mandatory();
    made.open(List.of(Made.RANKED, Made.RANKED, Made.RANKED), 1, 1, 1, 1, 1);
    for (int voter = 0; voter < 5; voter++) {
      List<Integer> order = new ArrayList<>(List.of(1, 2, 3));
      Collections.shuffle(order, random);
      List<Integer> grades = random.ints(3, 1, 4).boxed().toList();
      made.vote(voter, List.of(random.ints(3, 0, 4).boxed().toList(), grades, order));
    }
    made.close().shuffle(1).endShuffles().decrypt(1).publish(1);
    Result result = accepted(made.bytes(), made.uuid);
    agree(values(result, 0), values(result, 1), values(result, 2));
  }

  private static void agree(
      List<List<Integer>> ranked, List<List<Integer>> graded, List<List<Integer>> ordered) {
    assertEquals(
        winners(ranked, "schulze", "--nchoices=3", "--blank-allowed=true"),
        sorted(Schulze.count(3, true, ranked).ranking().levels()));
    assertEquals(
        winners(graded, "majority-judgment", "--nchoices=3", "--ngrades=3", "--blank-allowed=true"),
        sorted(MajorityJudgment.count(3, 3, true, graded).ranking().levels()));
    assertEquals(
        method(ordered, "stv", "--nseats=2").get("winners").write(),
        SingleTransferableVote.count(2, ordered).winners().toString().replace(" ", ""));
  }

  private static Map<String, Json> method(List<List<Integer>> ballots, String... arguments) {
    List<String> all = new ArrayList<>(List.of("method"));
    all.addAll(List.of(arguments));
    BeleniosTool.Run run = BeleniosTool.run(ballots.toString(), all.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    return Json.compact(run.out().strip().getBytes(UTF_8)).asMembers("answer").values();
  }

  /** Levels of answers, each in the order of the question: within a level the tool has none. */
  private static String winners(List<List<Integer>> ballots, String... arguments) {
    return sorted(
        method(ballots, arguments).get("winners").asItems("winners").stream()
            .map(l -> l.asItems("level").stream().map(a -> a.asInt("answer", 0, 9)).toList())
            .toList());
  }

  private static String sorted(List<List<Integer>> levels) {
    UnaryOperator<List<Integer>> order = level -> level.stream().sorted().toList();
    return levels.stream().map(order).toList().toString();
  }
}

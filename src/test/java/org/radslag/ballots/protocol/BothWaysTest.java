package org.radslag.ballots.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.verification.Phase;
import org.radslag.ballots.protocol.verification.Report;

/** What we make, belenios-tool 2.0 accepts, and the reverse. */
class BothWaysTest {
  private static final List<List<Integer>> YES = List.of(List.of(0, 1, 0));
  private static final List<List<Integer>> NO = List.of(List.of(0, 0, 1));
  private static final List<List<Integer>> BLANK = List.of(List.of(1, 0, 0));

  @TempDir Path directory;

  private void accepted(Made made, String result) {
    Report report = Vectors.verify(made.bytes(), true);
    assertEquals(Optional.empty(), report.rejection().map(Vectors::describe));
    assertEquals(Phase.FINISHED, report.phase());
    assertEquals(
        "{\"result\":" + result + "}",
        new String(report.count().result().orElseThrow().bytes(), StandardCharsets.UTF_8));
    if (made.group != Groups.ED25519) {
      BeleniosTool.Run run = BeleniosTool.verify(directory, made.uuid, made.bytes());
      assertEquals(0, run.code(), run.err());
      assertTrue(run.err().contains("all checks passed"), run.err());
    }
  }

  @Test
  void an_election_with_one_mandatory_trustee_is_accepted() {
    for (Group group : List.of(Groups.BELENIOS, Groups.ED25519)) {
      Made made = new Made(group, "single").mandatory().open(List.of(Made.YES_NO), 1, 1, 1, 1);
      made.vote(0, YES).vote(1, NO).vote(2, BLANK).close().decrypt(1).publish(1);
      accepted(made, "[[1,1,1]]");
    }
  }

  @Test
  void two_of_three_trustees_are_enough() {
    Made made = new Made(Groups.BELENIOS, "threshold").threshold(2, 3);
    made.open(List.of(Made.YES_NO, Made.APPROVAL), 1, 1);
    List<Integer> all = List.of(1, 1, 1);
    made.vote(0, List.of(YES.get(0), all)).vote(1, List.of(NO.get(0), List.of(0, 0, 0)));
    made.close().decrypt(1).decrypt(3).publish(1, 3);
    accepted(made, "[[0,1,1],[1,1,1]]");
  }

  @Test
  void mandatory_and_threshold_trustees_decrypt_weighted_votes_and_revotes() {
    Made made = new Made(Groups.BELENIOS, "mixed").mandatory().threshold(2, 3);
    made.open(List.of(Made.SOME), 3, 1, 40);
    List<Integer> two = List.of(0, 1, 0, 0, 1);
    List<Integer> one = List.of(0, 0, 1, 0, 0);
    made.vote(0, List.of(one)).vote(2, List.of(two)).vote(0, List.of(two)).vote(1, List.of(one));
    made.close().decrypt(1).decrypt(3).decrypt(4).publish(1, 3, 4);
    accepted(made, "[[0,43,1,0,43]]");
  }

  @Test
  void all_kinds_of_trustees_and_weights_work_in_the_other_group_too() {
    Made made = new Made(Groups.RFC, "rfc mixed").mandatory().threshold(2, 3);
    made.open(List.of(Made.YES_NO), 5, 1);
    made.vote(0, NO).vote(1, BLANK).vote(0, YES);
    made.close().decrypt(1).decrypt(2).decrypt(4).publish(1, 2, 4);
    accepted(made, "[[1,5,0]]");
  }

  @Test
  void rankings_are_shuffled_and_decrypted() {
    Made made = new Made(Groups.RFC, "ranked").mandatory().mandatory();
    made.open(List.of(Made.RANKED), 1, 1, 1);
    made.vote(0, List.of(List.of(1, 2, 3))).vote(1, List.of(List.of(0, 0, 0)));
    made.vote(2, List.of(List.of(3, 2, 255))).vote(0, List.of(List.of(2, 1, 3)));
    made.close().shuffle(1).shuffle(2).endShuffles().decrypt(1).decrypt(2);
    String result =
        new String(made.result(1, 2).bytes(), StandardCharsets.UTF_8)
            .replace("{\"result\":", "")
            .replaceAll("}$", "");
    for (String ranking : List.of("[2,1,3]", "[0,0,0]", "[3,2,255]")) {
      assertTrue(result.contains(ranking), result);
    }
    made.publish(1, 2);
    accepted(made, result);
  }

  @Test
  void an_election_without_ballots_can_be_counted() {
    Made made = new Made(Groups.BELENIOS, "empty").mandatory().open(List.of(Made.YES_NO), 1);
    made.close().decrypt(1).publish(1);
    accepted(made, "[[0,0,0]]");
  }

  @Test
  void a_ballot_that_the_tool_makes_with_our_code_is_counted_by_us() throws Exception {
    Made made = new Made(Groups.BELENIOS, "tool votes").mandatory();
    made.open(List.of(Made.YES_NO), 1, 1);
    Files.write(directory.resolve(made.uuid + ".bel"), made.bytes());
    Path code = directory.resolve("code");
    Path vote = directory.resolve("vote");
    Files.writeString(code, made.codes.get(0).secretText());
    Files.writeString(vote, "[[0,1,0]]");
    BeleniosTool.Run run =
        BeleniosTool.run(
            "",
            "election",
            "generate-ballot",
            "--dir",
            directory.toString(),
            "--privcred",
            code.toString(),
            "--ballot",
            vote.toString());
    assertEquals(0, run.code(), run.err());
    made.cast(run.out().strip().getBytes(StandardCharsets.UTF_8)).vote(1, NO);
    made.close().decrypt(1).publish(1);
    accepted(made, "[[0,1,1]]");
  }

  @Test
  void the_tool_tallies_decrypts_and_publishes_what_our_voters_cast() throws Exception {
    Made made = new Made(Groups.BELENIOS, "tool counts").mandatory();
    made.open(List.of(Made.YES_NO), 1, 1, 1);
    made.vote(0, YES).vote(1, YES).vote(2, BLANK);
    Path archive = directory.resolve(made.uuid + ".bel");
    Files.write(archive, made.bytes());
    String dir = directory.toString();
    event("EndBallots", "");
    event("EncryptedTally", tool("election", "compute-encrypted-tally", "--dir", dir));
    Path key = directory.resolve("key");
    Files.writeString(key, "\"" + made.keys.get(1).text() + "\"");
    String part =
        tool("election", "decrypt", "--dir", dir, "--privkey", key.toString(), "--trustee-id", "1");
    event("PartialDecryption", part);
    event("Result", tool("election", "compute-result", "--dir", dir));
    Report report = Vectors.verify(Files.readAllBytes(archive), true);
    assertEquals(Optional.empty(), report.rejection().map(Vectors::describe));
    assertEquals(
        "{\"result\":[[1,2,0]]}",
        new String(report.count().result().orElseThrow().bytes(), StandardCharsets.UTF_8));
  }

  private String tool(String... arguments) {
    BeleniosTool.Run run = BeleniosTool.run("", arguments);
    assertEquals(0, run.code(), run.err());
    return run.out();
  }

  private void event(String type, String data) {
    BeleniosTool.Run run =
        BeleniosTool.run(
            data, "archive", "add-event", "--dir", directory.toString(), "--type=" + type);
    assertEquals(0, run.code(), run.err());
  }
}

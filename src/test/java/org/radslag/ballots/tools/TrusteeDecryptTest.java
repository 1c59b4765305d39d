package org.radslag.ballots.tools;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.election.Combination;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.PartialDecryption;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;

/** The command {@code trustee decrypt}: what it opens, and everything that it never opens. */
class TrusteeDecryptTest {
  private static final String UUID = HeldCeremony.UUID;
  private static final HeldCeremony HELD = HeldCeremony.once();
  private static final Path DIRECTORY = HELD.directory();
  private static final Desk DESK = HELD.desk();
  private static final Made ELECTION = HELD.election();

  private static Path copyOfKey(int index, String name) throws IOException {
    return Files.copy(DESK.key(index), DIRECTORY.resolve(name));
  }

  private static TrusteeMessage decrypted(int index) throws IOException {
    Path out = DIRECTORY.resolve("decrypt" + index + ".json");
    int code =
        DESK.run(
            "trustee",
            "decrypt",
            DIRECTORY.resolve("closed.bel"),
            "--key",
            DESK.key(index),
            "--out",
            out);
    assertEquals(0, code, DESK.said());
    return TrusteeMessage.read(Files.readAllBytes(out));
  }

  private static void notDecrypted(int code, String sentence, Path archive, Path key) {
    Path out = DIRECTORY.resolve("never.json");
    assertEquals(
        code, DESK.run("trustee", "decrypt", archive, "--key", key, "--out", out), DESK.said());
    assertTrue(DESK.said().contains(sentence), DESK.said());
    assertFalse(Files.exists(out));
  }

  @Test
  void two_of_three_decrypt_the_tally_and_the_verifier_agrees() throws IOException {
    Made counted = DESK.election("trustees' election");
    SortedMap<Integer, List<List<Element>>> factors = new TreeMap<>();
    counted.goOn(Files.readAllBytes(DIRECTORY.resolve("closed.bel")));
    counted.tally = ELECTION.tally;
    List<Integer> owners = List.of(2, 4);
    for (int owner : owners) {
      TrusteeMessage message = decrypted(owner - 1);
      assertTrue(DESK.said().contains("3 ballots, 2 counted"), DESK.said());
      assertTrue(message.signedBy(DESK.signer(owner - 1).orElseThrow()));
      byte[] part = message.data().values().get("decryption").bytes();
      counted.write(() -> counted.archive.partialDecryption(owner, part));
      PartialDecryption read = PartialDecryption.read(Groups.BELENIOS, ELECTION.tally, part);
      factors.put(
          owner,
          read.factors().stream()
              .map(q -> q.stream().map(f -> Groups.BELENIOS.admit(f).orElseThrow()).toList())
              .toList());
    }
    counted.decrypt(1);
    factors.put(
        1,
        ELECTION.tally.questions().stream()
            .map(q -> q.stream().map(c -> c.alpha().power(counted.keys.get(1))).toList())
            .toList());
    Result result =
        Result.of(counted.election, ELECTION.tally, new Combination(counted.trustees, factors), 3);
    counted.write(() -> counted.archive.result(result.bytes()));
    Report report =
        new Verifier(Workers.none(), n -> {}, true)
            .verify(new ByteArrayInputStream(counted.bytes()));
    assertTrue(report.accepted(), String.valueOf(report.rejection()));
    assertEquals("{\"result\":[[0,1,1]]}", new String(result.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void nothing_is_decrypted_before_the_end_or_from_a_wrong_archive() throws IOException {
    Path spare = copyOfKey(1, "archives.key");
    notDecrypted(1, "The vote is not over", DIRECTORY.resolve("open.bel"), spare);
    byte[] closed = Files.readAllBytes(DIRECTORY.resolve("closed.bel"));
    byte[] wrong = closed.clone();
    String text = new String(closed, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf("\"alpha\":\"") + 20;
    wrong[at] = (byte) (wrong[at] == '1' ? '2' : '1');
    Path tampered = Files.write(DIRECTORY.resolve("tampered.bel"), wrong);
    notDecrypted(1, "check 103 failed", tampered, spare);
    Path cut =
        Files.write(DIRECTORY.resolve("cut.bel"), Arrays.copyOf(closed, closed.length - 700));
    notDecrypted(1, "STOPPED", cut, spare);
    notDecrypted(2, "does not exist", DIRECTORY.resolve("none.bel"), spare);
    Made foreign = new Made(Groups.BELENIOS, "foreign").mandatory();
    foreign.open(List.of(Made.YES_NO), 1).vote(0, List.of(List.of(0, 1, 0))).close();
    Path other = Files.write(DIRECTORY.resolve("foreign.bel"), foreign.bytes());
    notDecrypted(1, "that of another election", other, spare);
    foreign = new Made(Groups.BELENIOS, "foreign").mandatory();
    foreign.uuid = UUID;
    foreign.open(List.of(Made.YES_NO), 1).vote(0, List.of(List.of(0, 1, 0))).close();
    Files.write(other, foreign.bytes());
    notDecrypted(1, "not made for the trustees", other, spare);
  }

  @Test
  void a_list_that_would_show_one_vote_is_not_decrypted_though_the_archive_is_right()
      throws IOException {
    byte[] light = DESK.lightened(ELECTION, HeldCeremony.SEED);
    byte[] stuffed = DESK.stuffed(ELECTION, HeldCeremony.SEED);
    for (byte[] archive : List.of(light, stuffed)) {
      Report report = Vectors.verify(archive, false);
      assertTrue(report.accepted(), String.valueOf(report.rejection()));
      assertEquals(
          ELECTION.election.fingerprint(), report.setup().orElseThrow().election().fingerprint());
    }
    Path spare = copyOfKey(2, "attacked.key");
    Path file = DIRECTORY.resolve("attack.bel");
    notDecrypted(1, "do not all weigh the same", Files.write(file, light), spare);
    notDecrypted(1, "does not begin with the event", Files.write(file, stuffed), spare);
  }

  @Test
  void a_device_that_has_not_tried_its_key_decrypts_nothing() {
    Path closed = DIRECTORY.resolve("closed.bel");
    notDecrypted(1, "The step keycheck has not been done", closed, DESK.untried());
  }

  @Test
  void a_second_tally_of_the_same_election_is_never_decrypted() throws IOException {
    Path spare = copyOfKey(3, "second.key");
    Path out = DIRECTORY.resolve("first.json");
    Path closed = DIRECTORY.resolve("closed.bel");
    assertEquals(0, DESK.run("trustee", "decrypt", closed, "--key", spare, "--out", out));
    Made again = DESK.election("trustees' election");
    again.vote(0, List.of(List.of(0, 1, 0))).close();
    Path single = Files.write(DIRECTORY.resolve("single.bel"), again.bytes());
    notDecrypted(1, "another sum of this election", single, spare);
    byte[] first = Files.readAllBytes(out);
    assertEquals(0, DESK.run("trustee", "decrypt", closed, "--key", spare, "--out", out));
    assertArrayEquals(first, Files.readAllBytes(out));
  }
}

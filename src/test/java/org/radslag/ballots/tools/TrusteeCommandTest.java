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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.ceremony.CeremonyStep;
import org.radslag.ballots.protocol.ceremony.DocumentAttributes;
import org.radslag.ballots.protocol.ceremony.KeyCheck;
import org.radslag.ballots.protocol.ceremony.SigningKey;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.election.Combination;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.PartialDecryption;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;

/** The trustees' commands: the whole ceremony at one table, and everything that must stop it. */
class TrusteeCommandTest {
  private static final String UUID = "HemMeMbervote1";

  @TempDir static Path directory;

  private static Desk desk;
  private static Made election;

  @BeforeAll
  static void the_ceremony() throws IOException {
    desk = new Desk(UUID, directory);
    desk.wholeCeremony();
    election = desk.election("trustees' election");
    election.vote(0, List.of(List.of(0, 1, 0))).vote(1, List.of(List.of(0, 1, 0)));
    election.vote(0, List.of(List.of(0, 0, 1)));
    Files.write(directory.resolve("open.bel"), election.bytes());
    election.close();
    Files.write(directory.resolve("closed.bel"), election.bytes());
  }

  private static Path copyOfKey(int index, String name) throws IOException {
    return Files.copy(desk.key(index), directory.resolve(name));
  }

  private static TrusteeMessage decrypted(int index) throws IOException {
    Path out = directory.resolve("decrypt" + index + ".json");
    int code =
        desk.run(
            "trustee",
            "decrypt",
            directory.resolve("closed.bel"),
            "--key",
            desk.key(index),
            "--out",
            out);
    assertEquals(0, code, desk.said());
    return TrusteeMessage.read(Files.readAllBytes(out));
  }

  @Test
  void two_of_three_decrypt_the_tally_and_the_verifier_agrees() throws IOException {
    Made counted = desk.election("trustees' election");
    SortedMap<Integer, List<List<Element>>> factors = new TreeMap<>();
    counted.goOn(Files.readAllBytes(directory.resolve("closed.bel")));
    counted.tally = election.tally;
    List<Integer> owners = List.of(2, 4);
    for (int owner : owners) {
      TrusteeMessage message = decrypted(owner - 1);
      assertTrue(desk.said().contains("3 ballots, 2 counted"), desk.said());
      assertTrue(message.signedBy(desk.signer(owner - 1).orElseThrow()));
      byte[] part = message.data().values().get("decryption").bytes();
      counted.write(() -> counted.archive.partialDecryption(owner, part));
      PartialDecryption read = PartialDecryption.read(Groups.BELENIOS, election.tally, part);
      factors.put(
          owner,
          read.factors().stream()
              .map(q -> q.stream().map(f -> Groups.BELENIOS.admit(f).orElseThrow()).toList())
              .toList());
    }
    counted.decrypt(1);
    factors.put(
        1,
        election.tally.questions().stream()
            .map(q -> q.stream().map(c -> c.alpha().power(counted.keys.get(1))).toList())
            .toList());
    Result result =
        Result.of(counted.election, election.tally, new Combination(counted.trustees, factors), 3);
    counted.write(() -> counted.archive.result(result.bytes()));
    Report report =
        new Verifier(Workers.none(), n -> {}, true)
            .verify(new ByteArrayInputStream(counted.bytes()));
    assertTrue(report.accepted(), String.valueOf(report.rejection()));
    assertEquals("{\"result\":[[0,1,1]]}", new String(result.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void all_see_the_same_fingerprint_in_each_step() throws IOException {
    for (CeremonyStep step : List.of(CeremonyStep.REVEAL, CeremonyStep.CONFIRM)) {
      List<String> seen = new ArrayList<>();
      for (int i = 1; i <= Desk.SIZE; i++) {
        desk.answer(step, i, step == CeremonyStep.REVEAL ? desk.revealTask() : desk.confirmTask());
        seen.add(desk.said().replaceAll("(?s).*: ((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}).*", "$1"));
      }
      assertTrue(seen.get(0).matches("(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
      assertEquals(1, seen.stream().distinct().count(), seen.toString());
    }
  }

  @Test
  void the_same_task_gets_the_very_same_answer() throws IOException {
    byte[] first = Files.readAllBytes(directory.resolve("commit2.json"));
    desk.answer(CeremonyStep.COMMIT, 2, desk.commitTask(2));
    assertArrayEquals(first, Files.readAllBytes(directory.resolve("commit2.json")));
  }

  private static void refused(String sentence, CeremonyStep step, Path key, Json.Members data)
      throws IOException {
    Path out = directory.resolve("refused.json");
    byte[] before = Files.readAllBytes(key);
    Path task = desk.task(step, 1, data);
    assertEquals(1, desk.run("trustee", "step", task, "--key", key, "--out", out), desk.said());
    assertTrue(desk.said().contains(sentence), desk.said());
    assertFalse(Files.exists(out));
    assertArrayEquals(before, Files.readAllBytes(key));
  }

  @Test
  void a_step_asked_again_with_other_data_is_refused() throws IOException {
    Json.Members other =
        Json.members(
            "commitments", Json.items(List.of(Json.text("a"), Json.text("b"), Json.text("c"))));
    refused("asked before with other data", CeremonyStep.REVEAL, desk.key(1), other);
  }

  /** A trustee who has come as far as the step named, in a table of her own. */
  private static Desk upTo(CeremonyStep last, String name) throws IOException {
    Desk other = new Desk(UUID, Files.createDirectory(directory.resolve(name)));
    other.all(CeremonyStep.CERTIFICATE, Json.members());
    if (last == CeremonyStep.CERTIFICATE) {
      return other;
    }
    List<Json> commits = new ArrayList<>();
    for (int i = 1; i <= Desk.SIZE; i++) {
      commits.add(other.answer(CeremonyStep.COMMIT, i, other.commitTask(i)).data());
    }
    other.answers.put(CeremonyStep.COMMIT, commits);
    other.all(CeremonyStep.REVEAL, other.revealTask());
    return other;
  }

  @Test
  void a_polynomial_that_does_not_match_its_commitment_is_named() throws IOException {
    Desk other = upTo(CeremonyStep.REVEAL, "unmatched");
    Json foreign = desk.items(CeremonyStep.REVEAL, "polynomial").asItems("p").get(1);
    List<Json> mixed = new ArrayList<>(other.items(CeremonyStep.REVEAL, "polynomial").asItems("p"));
    mixed.set(1, foreign);
    Json.Members data = Json.members("polynomials", Json.items(mixed));
    refused("Trustee 2 shows another part", CeremonyStep.OUTPUT, other.key(1), data);
    refused(
        "not been done on this device",
        CeremonyStep.CONFIRM,
        other.key(1),
        Json.members("trustees", desk.trustees().json()));
  }

  @Test
  void a_list_without_ones_own_certificate_or_a_foreign_certificate_to_sign_is_refused()
      throws IOException {
    Desk other = upTo(CeremonyStep.CERTIFICATE, "swapped");
    refused("not in the list of all", CeremonyStep.COMMIT, other.key(1), desk.commitTask(1));
    refused(
        "not for your key",
        CeremonyStep.COMMIT,
        other.key(1),
        Json.members(
            "certificates", other.items(CeremonyStep.CERTIFICATE, "certificate"),
            "signers", other.items(CeremonyStep.CERTIFICATE, "signer"),
            "x509", other.commitTask(2).values().get("x509")));
    refused(
        "another election or another trustee",
        CeremonyStep.COMMIT,
        other.key(2),
        other.commitTask(2));
  }

  @Test
  void the_key_is_tried_on_an_encryption_of_nothing_and_on_nothing_else() throws IOException {
    KeyCheck check = KeyCheck.random(UUID, election.election.publicKey(), Made.seeded("check"));
    Json.Members data = check.json();
    Path spare = copyOfKey(1, "spare.key");
    Json.Members ballot =
        Json.members(
            "key", data.values().get("key"),
            "randomness", data.values().get("randomness"),
            "alpha", Json.text(election.tally.questions().get(0).get(1).alpha().text()),
            "beta", Json.text(election.tally.questions().get(0).get(1).beta().text()));
    refused("not an encryption of 0", CeremonyStep.KEYCHECK, spare, ballot);
    for (int i = 1; i <= Desk.SIZE; i++) {
      TrusteeMessage message = desk.answer(CeremonyStep.KEYCHECK, i, data);
      KeyCheck.Part part = KeyCheck.Part.read(Groups.BELENIOS, message.data());
      assertTrue(check.holds(part, election.trustees.decryptionKey(i + 1)));
      assertFalse(check.holds(part, election.trustees.decryptionKey(1)));
    }
  }

  private static void notDecrypted(int code, String sentence, Path archive, Path key) {
    Path out = directory.resolve("never.json");
    assertEquals(
        code, desk.run("trustee", "decrypt", archive, "--key", key, "--out", out), desk.said());
    assertTrue(desk.said().contains(sentence), desk.said());
    assertFalse(Files.exists(out));
  }

  @Test
  void nothing_is_decrypted_before_the_end_or_from_a_wrong_archive() throws IOException {
    Path spare = copyOfKey(1, "archives.key");
    notDecrypted(1, "The vote is not over", directory.resolve("open.bel"), spare);
    byte[] closed = Files.readAllBytes(directory.resolve("closed.bel"));
    byte[] wrong = closed.clone();
    String text = new String(closed, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf("\"alpha\":\"") + 20;
    wrong[at] = (byte) (wrong[at] == '1' ? '2' : '1');
    Path tampered = Files.write(directory.resolve("tampered.bel"), wrong);
    notDecrypted(1, "check 103 failed", tampered, spare);
    Path cut =
        Files.write(directory.resolve("cut.bel"), Arrays.copyOf(closed, closed.length - 700));
    notDecrypted(1, "STOPPED", cut, spare);
    notDecrypted(2, "does not exist", directory.resolve("none.bel"), spare);
    Made foreign = new Made(Groups.BELENIOS, "foreign").mandatory();
    foreign.open(List.of(Made.YES_NO), 1).vote(0, List.of(List.of(0, 1, 0))).close();
    Path other = Files.write(directory.resolve("foreign.bel"), foreign.bytes());
    notDecrypted(1, "that of another election", other, spare);
    foreign = new Made(Groups.BELENIOS, "foreign").mandatory();
    foreign.uuid = UUID;
    foreign.open(List.of(Made.YES_NO), 1).vote(0, List.of(List.of(0, 1, 0))).close();
    Files.write(other, foreign.bytes());
    notDecrypted(1, "not made for the trustees", other, spare);
  }

  @Test
  void a_second_tally_of_the_same_election_is_never_decrypted() throws IOException {
    Path spare = copyOfKey(3, "second.key");
    Path out = directory.resolve("first.json");
    Path closed = directory.resolve("closed.bel");
    assertEquals(0, desk.run("trustee", "decrypt", closed, "--key", spare, "--out", out));
    Made again = desk.election("trustees' election");
    again.vote(0, List.of(List.of(0, 1, 0))).close();
    Path single = Files.write(directory.resolve("single.bel"), again.bytes());
    notDecrypted(1, "another sum of this election", single, spare);
    byte[] first = Files.readAllBytes(out);
    assertEquals(0, desk.run("trustee", "decrypt", closed, "--key", spare, "--out", out));
    assertArrayEquals(first, Files.readAllBytes(out));
  }

  @Test
  void a_wrong_passphrase_or_an_altered_key_file_opens_nothing() throws IOException {
    Path wrong = Files.writeString(directory.resolve("wrong"), "sju sjösjuka sjöman\n");
    assertEquals(
        1, desk.run("trustee", "status", "--key", desk.key(1), "--passphrase-file", wrong));
    assertTrue(desk.said().contains("does not open"), desk.said());
    String sealed = Files.readString(desk.key(1));
    Path moved = directory.resolve("moved.key");
    Files.writeString(moved, sealed.replace("\"index\":1", "\"index\":2"));
    assertEquals(1, desk.run("trustee", "status", "--key", moved));
    assertTrue(desk.said().contains("does not open"), desk.said());
    Files.writeString(moved, sealed.substring(0, sealed.length() - 40));
    assertEquals(1, desk.run("trustee", "status", "--key", moved));
    assertTrue(desk.said().contains("not as it should be"), desk.said());
    assertFalse(sealed.contains("seed"));
  }

  @Test
  void a_short_passphrase_makes_no_key() throws IOException {
    Path brief = Files.writeString(directory.resolve("brief"), "elvateckenx\n");
    Path task = desk.task(CeremonyStep.CERTIFICATE, 1, Json.members());
    Path none = directory.resolve("brief.key");
    assertEquals(1, desk.run("trustee", "step", task, "--key", none, "--passphrase-file", brief));
    assertTrue(desk.said().contains("fewer than 12"), desk.said());
    assertFalse(Files.exists(none));
  }

  @Test
  void the_key_file_is_for_its_owner_alone_and_says_how_far_it_has_come() throws IOException {
    assertEquals(
        "rw-------",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(desk.key(2))));
    assertEquals(0, desk.run("trustee", "status", "--key", desk.key(2)));
    assertTrue(desk.said().contains("certificate, commit, reveal, output, confirm"), desk.said());
  }

  @Test
  void a_document_is_signed_by_its_hash() throws IOException {
    Path document = Files.writeString(directory.resolve("protocol.pdf"), "%PDF whatever");
    Path out = directory.resolve("sign.json");
    assertEquals(0, desk.run("trustee", "sign", document, "--key", desk.key(1), "--out", out));
    TrusteeMessage message = TrusteeMessage.read(Files.readAllBytes(out));
    byte[] hash = Hash.bytes(Files.readAllBytes(document));
    assertEquals(
        HexFormat.of().formatHex(hash), message.data().values().get("document").asText("d"));
    byte[] signature =
        java.util.Base64.getDecoder().decode(message.data().values().get("signature").asText("s"));
    assertTrue(
        SigningKey.holds(desk.signer(1).orElseThrow(), DocumentAttributes.of(hash), signature));
  }

  @Test
  void a_command_that_is_not_understood_shows_what_there_is() {
    for (Object[] words :
        List.of(
            new Object[] {"trustee"},
            new Object[] {"trustee", "dance"},
            new Object[] {"trustee", "status"},
            new Object[] {"trustee", "status", "--kee", "x"})) {
      assertEquals(2, desk.run(words));
      assertTrue(desk.said().contains("Usage:"), desk.said());
    }
  }
}

package org.radslag.ballots.tools;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.ceremony.Aloud;
import org.radslag.ballots.protocol.ceremony.CeremonyStep;
import org.radslag.ballots.protocol.ceremony.DocumentAttributes;
import org.radslag.ballots.protocol.ceremony.KeyCheck;
import org.radslag.ballots.protocol.ceremony.SigningKey;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;

/** The trustees' commands: the whole ceremony at one table, and everything that must stop it. */
class TrusteeCommandTest {
  private static final String UUID = HeldCeremony.UUID;

  private static final HeldCeremony HELD = HeldCeremony.once();
  private static final Path DIRECTORY = HELD.directory();
  private static final Desk DESK = HELD.desk();
  private static final Made ELECTION = HELD.election();

  @Test
  void all_see_the_same_fingerprint_in_each_step() throws IOException {
    for (CeremonyStep step : List.of(CeremonyStep.REVEAL, CeremonyStep.CONFIRM)) {
      List<String> seen = new ArrayList<>();
      for (int i = 1; i <= Desk.SIZE; i++) {
        DESK.answer(step, i, step == CeremonyStep.REVEAL ? DESK.revealTask() : DESK.confirmTask());
        seen.add(DESK.said().replaceAll("(?s).*: ((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}).*", "$1"));
      }
      assertTrue(seen.get(0).matches("(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
      assertEquals(1, seen.stream().distinct().count(), seen.toString());
    }
  }

  @Test
  void the_same_task_gets_the_very_same_answer() throws IOException {
    byte[] first = Files.readAllBytes(DIRECTORY.resolve("commit2.json"));
    DESK.answer(CeremonyStep.COMMIT, 2, DESK.commitTask(2));
    assertArrayEquals(first, Files.readAllBytes(DIRECTORY.resolve("commit2.json")));
  }

  private static void refused(String sentence, CeremonyStep step, Path key, Json.Members data)
      throws IOException {
    Path out = DIRECTORY.resolve("refused.json");
    byte[] before = Files.readAllBytes(key);
    Path task = DESK.task(step, 1, data);
    assertEquals(1, DESK.run("trustee", "step", task, "--key", key, "--out", out), DESK.said());
    assertTrue(DESK.said().contains(sentence), DESK.said());
    assertFalse(Files.exists(out));
    assertArrayEquals(before, Files.readAllBytes(key));
  }

  @Test
  void a_step_asked_again_with_other_data_is_refused() throws IOException {
    Json.Members other =
        Json.members(
            "commitments", Json.items(List.of(Json.text("a"), Json.text("b"), Json.text("c"))));
    refused("asked before with other data", CeremonyStep.REVEAL, DESK.key(1), other);
  }

  /** A trustee who has come as far as the step named, in a table of her own. */
  private static Desk upTo(CeremonyStep last, String name) throws IOException {
    Desk other = new Desk(UUID, Files.createDirectory(DIRECTORY.resolve(name)));
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
    Json foreign = DESK.items(CeremonyStep.REVEAL, "polynomial").asItems("p").get(1);
    List<Json> mixed = new ArrayList<>(other.items(CeremonyStep.REVEAL, "polynomial").asItems("p"));
    mixed.set(1, foreign);
    Json.Members data = Json.members("polynomials", Json.items(mixed));
    refused("Trustee 2 shows another part", CeremonyStep.OUTPUT, other.key(1), data);
    refused(
        "not been done on this device",
        CeremonyStep.CONFIRM,
        other.key(1),
        Json.members("trustees", DESK.trustees().json()));
  }

  @Test
  void a_list_without_ones_own_certificate_or_a_foreign_certificate_to_sign_is_refused()
      throws IOException {
    Desk other = upTo(CeremonyStep.CERTIFICATE, "swapped");
    refused("not in the list of all", CeremonyStep.COMMIT, other.key(1), DESK.commitTask(1));
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
    KeyCheck check = DESK.keyCheck(ELECTION);
    Json.Members data = check.task(ELECTION.setup());
    Json.Members ballot =
        Json.members(
            "key", data.values().get("key"),
            "randomness", data.values().get("randomness"),
            "alpha", Json.text(ELECTION.tally.questions().get(0).get(1).alpha().text()),
            "beta", Json.text(ELECTION.tally.questions().get(0).get(1).beta().text()),
            "head", data.values().get("head"));
    refused("not an encryption of 0", CeremonyStep.KEYCHECK, DESK.untried(), ballot);
    for (int i = 1; i <= Desk.SIZE; i++) {
      TrusteeMessage message = DESK.answer(CeremonyStep.KEYCHECK, i, data);
      assertTrue(DESK.said().contains(Aloud.setup(ELECTION.setup())), DESK.said());
      KeyCheck.Part part = KeyCheck.Part.read(Groups.BELENIOS, message.data());
      assertTrue(check.holds(part, ELECTION.trustees.decryptionKey(i + 1)));
      assertFalse(check.holds(part, ELECTION.trustees.decryptionKey(1)));
    }
  }

  @Test
  void a_key_check_that_names_no_first_event_is_refused() throws IOException {
    KeyCheck check = DESK.keyCheck(ELECTION);
    for (String head : List.of("", "x", "A".repeat(64), ELECTION.setup() + "0")) {
      refused("not named by a hash", CeremonyStep.KEYCHECK, DESK.untried(), check.task(head));
    }
    refused("", CeremonyStep.KEYCHECK, DESK.untried(), check.json());
    Json.Members other = check.task("0".repeat(64));
    refused("asked before with other data", CeremonyStep.KEYCHECK, DESK.key(1), other);
  }

  @Test
  void the_fingerprint_of_the_list_has_room_for_160_bits() {
    assertTrue(Aloud.setup("a").matches("(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}"));
    assertTrue(Aloud.setup("a").startsWith(Aloud.of("a")));
  }

  @Test
  void a_wrong_passphrase_or_an_altered_key_file_opens_nothing() throws IOException {
    Path wrong = Files.writeString(DIRECTORY.resolve("wrong"), "sju sjösjuka sjöman\n");
    assertEquals(
        1, DESK.run("trustee", "status", "--key", DESK.key(1), "--passphrase-file", wrong));
    assertTrue(DESK.said().contains("does not open"), DESK.said());
    String sealed = Files.readString(DESK.key(1));
    Path moved = DIRECTORY.resolve("moved.key");
    Files.writeString(moved, sealed.replace("\"index\":1", "\"index\":2"));
    assertEquals(1, DESK.run("trustee", "status", "--key", moved));
    assertTrue(DESK.said().contains("does not open"), DESK.said());
    Files.writeString(moved, sealed.substring(0, sealed.length() - 40));
    assertEquals(1, DESK.run("trustee", "status", "--key", moved));
    assertTrue(DESK.said().contains("not as it should be"), DESK.said());
    assertFalse(sealed.contains("seed"));
  }

  @Test
  void a_short_passphrase_makes_no_key() throws IOException {
    Path brief = Files.writeString(DIRECTORY.resolve("brief"), "elvateckenx\n");
    Path task = DESK.task(CeremonyStep.CERTIFICATE, 1, Json.members());
    Path none = DIRECTORY.resolve("brief.key");
    assertEquals(1, DESK.run("trustee", "step", task, "--key", none, "--passphrase-file", brief));
    assertTrue(DESK.said().contains("fewer than 12"), DESK.said());
    assertFalse(Files.exists(none));
  }

  @Test
  void the_key_file_is_for_its_owner_alone_and_says_how_far_it_has_come() throws IOException {
    assertEquals(
        "rw-------",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(DESK.key(2))));
    assertEquals(0, DESK.run("trustee", "status", "--key", DESK.key(2)));
    assertTrue(DESK.said().contains("certificate, commit, reveal, output, confirm"), DESK.said());
  }

  @Test
  void a_document_is_signed_by_its_hash() throws IOException {
    Path document = Files.writeString(DIRECTORY.resolve("protocol.pdf"), "%PDF whatever");
    Path out = DIRECTORY.resolve("sign.json");
    assertEquals(0, DESK.run("trustee", "sign", document, "--key", DESK.key(1), "--out", out));
    TrusteeMessage message = TrusteeMessage.read(Files.readAllBytes(out));
    byte[] hash = Hash.bytes(Files.readAllBytes(document));
    assertEquals(
        HexFormat.of().formatHex(hash), message.data().values().get("document").asText("d"));
    byte[] signature =
        java.util.Base64.getDecoder().decode(message.data().values().get("signature").asText("s"));
    assertTrue(
        SigningKey.holds(DESK.signer(1).orElseThrow(), DocumentAttributes.of(hash), signature));
  }

  @Test
  void a_command_that_is_not_understood_shows_what_there_is() {
    for (Object[] words :
        List.of(
            new Object[] {"trustee"},
            new Object[] {"trustee", "dance"},
            new Object[] {"trustee", "status"},
            new Object[] {"trustee", "status", "--kee", "x"})) {
      assertEquals(2, DESK.run(words));
      assertTrue(DESK.said().contains("Usage:"), DESK.said());
    }
  }
}

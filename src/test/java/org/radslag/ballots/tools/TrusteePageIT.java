package org.radslag.ballots.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.ceremony.Aloud;
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
import org.radslag.running.Chromium;
import org.radslag.running.TrusteePage;

/** A trustee's page and the jar in the same ceremony: each reads what the other wrote. */
class TrusteePageIT {
  private static final MixedCeremony DESK = MixedCeremony.once();
  private static final Made ELECTION = DESK.election();
  private static final Path DIRECTORY = DESK.directory;
  private static final String PASSPHRASE = MixedCeremony.PASSPHRASE;

  private static TrusteePage page;

  @BeforeAll
  static void open() {
    page = DESK.window();
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @Test
  void all_have_read_the_same_fingerprint_whatever_program_they_have() {
    for (CeremonyStep step :
        List.of(CeremonyStep.COMMIT, CeremonyStep.REVEAL, CeremonyStep.CONFIRM)) {
      assertEquals(1, DESK.aloud(step).size(), DESK.aloud(step).toString());
      String said = DESK.aloud(step).iterator().next();
      assertTrue(said.matches("(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"), said);
    }
  }

  @Test
  void the_messages_of_the_page_are_signed_like_those_of_the_jar() throws IOException {
    for (CeremonyStep step : List.of(CeremonyStep.CERTIFICATE, CeremonyStep.CONFIRM)) {
      for (int i = 1; i <= Desk.SIZE; i++) {
        Path file = DIRECTORY.resolve(step.text() + i + ".json");
        TrusteeMessage message = TrusteeMessage.read(Files.readAllBytes(file));
        assertTrue(message.signedBy(DESK.signer(i).orElseThrow()), step + " " + i);
      }
    }
  }

  @Test
  void the_same_task_gets_the_very_same_answer_from_either_program() throws IOException {
    Path task = DESK.task(CeremonyStep.REVEAL, 1, DESK.revealTask());
    byte[] first = Files.readAllBytes(DIRECTORY.resolve("reveal1.json"));
    Path out = DIRECTORY.resolve("again.json");
    assertEquals(
        0, DESK.run("trustee", "step", task, "--key", DESK.copyOfKey(1, "a.key"), "--out", out));
    assertArrayEquals(first, Files.readAllBytes(out));
    page.open(DESK.key(1), PASSPHRASE).paste(Files.readString(task) + "\n");
    assertFalse(page.page().isVisible("#save-key"), "the key file has not changed");
    page.save(null, out);
    assertArrayEquals(first, Files.readAllBytes(out));
  }

  @Test
  void the_share_is_tried_on_an_encryption_of_nothing() throws IOException {
    KeyCheck check = DESK.keyCheck(ELECTION);
    Path task = DESK.task(CeremonyStep.KEYCHECK, 1, check.task(ELECTION.setup()));
    Path out = DIRECTORY.resolve("keycheck1.json");
    page.open(DESK.untried(), PASSPHRASE).give(task);
    assertEquals(Aloud.setup(ELECTION.setup()), page.aloud());
    assertTrue(page.page().innerText("#about").contains(ELECTION.setup()));
    page.save(DIRECTORY.resolve("checked.key"), out);
    assertEquals(Set.of(page.aloud()), DESK.aloud(CeremonyStep.KEYCHECK));
    KeyCheck.Part part =
        KeyCheck.Part.read(Groups.BELENIOS, TrusteeMessage.read(Files.readAllBytes(out)).data());
    assertTrue(check.holds(part, ELECTION.trustees.decryptionKey(2)));
    assertFalse(check.holds(part, ELECTION.trustees.decryptionKey(3)));
  }

  @Test
  void page_and_jar_open_the_sum_together_and_the_verifier_agrees() throws IOException {
    Path archive = DIRECTORY.resolve("closed.bel");
    Path out = DIRECTORY.resolve("decrypt1.json");
    Path key = DESK.copyOfKey(1, "decrypted.key");
    page.open(DESK.key(1), PASSPHRASE).give(archive);
    assertEquals(
        "Allt stämmer: 3 röster, 2 räknade. Bara deras summa dekrypterades.",
        page.page().innerText("#did"));
    page.save(key, out);
    Path second = DIRECTORY.resolve("decrypt3.json");
    assertEquals(
        0,
        DESK.run("trustee", "decrypt", archive, "--key", DESK.copyOfKey(3, "d3"), "--out", second));
    TreeMap<Integer, List<List<Element>>> factors = new TreeMap<>();
    Made counted = DESK.election("mixed");
    counted.goOn(Files.readAllBytes(archive));
    counted.tally = ELECTION.tally;
    for (Map.Entry<Integer, Path> one : Map.of(2, out, 4, second).entrySet()) {
      TrusteeMessage message = TrusteeMessage.read(Files.readAllBytes(one.getValue()));
      assertTrue(message.signedBy(DESK.signer(one.getKey() - 1).orElseThrow()));
      byte[] part = message.data().values().get("decryption").bytes();
      counted.write(() -> counted.archive.partialDecryption(one.getKey(), part));
      factors.put(
          one.getKey(),
          PartialDecryption.read(Groups.BELENIOS, ELECTION.tally, part).factors().stream()
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
    assertTrue(Vectors.verify(counted.bytes(), true).accepted());
    assertEquals("{\"result\":[[0,1,1]]}", new String(result.bytes(), UTF_8));
    Path whole = Files.write(DIRECTORY.resolve("whole.bel"), counted.bytes());
    page.open(key, PASSPHRASE).give(whole);
    assertEquals("answer", page.panel(), () -> page.refusal());
  }

  @Test
  void a_document_is_signed_by_its_hash_once_it_has_been_read() throws IOException {
    byte[] document = "%PDF whatever".getBytes(UTF_8);
    Path file = Files.write(DIRECTORY.resolve("protocol.pdf"), document);
    page.open(DESK.key(3), PASSPHRASE).give(file).press("sign");
    assertTrue(page.refusal().contains("Läs först protokollet"), page.refusal());
    String hash = HexFormat.of().formatHex(Hash.bytes(document));
    assertEquals(hash, page.page().innerText("#document-hash"));
    page.page().check("#read");
    Path out = DIRECTORY.resolve("sign3.json");
    page.press("sign").save(null, out);
    Map<String, Json> data = TrusteeMessage.read(Files.readAllBytes(out)).data().values();
    assertEquals(hash, data.get("document").asText("d"));
    byte[] signature = Base64.getDecoder().decode(data.get("signature").asText("s"));
    byte[] attributes = DocumentAttributes.of(Hash.bytes(document));
    assertTrue(SigningKey.holds(DESK.signer(3).orElseThrow(), attributes, signature));
  }

  @Test
  void every_state_of_the_page_can_be_used_by_everybody() throws IOException {
    Path english = SavedTrusteePage.in(DIRECTORY, "en");
    try (TrusteePage other = new TrusteePage(english, Chromium.PHONE)) {
      other.look("trustee-start");
      other.page().click("#to-begin");
      other.look("trustee-begin");
      other.open(DESK.key(1), PASSPHRASE + "?");
      other.look("trustee-refused");
      other.open(DESK.key(1), PASSPHRASE);
      other.look("trustee-desk");
      other.give(DESK.task(CeremonyStep.CONFIRM, 1, DESK.confirmTask()));
      other.look("trustee-answer");
      other.open(DESK.untried(), PASSPHRASE);
      KeyCheck check = DESK.keyCheck(ELECTION);
      other.give(DESK.task(CeremonyStep.KEYCHECK, 1, check.task(ELECTION.setup())));
      other.look("trustee-keycheck");
      Path file = Files.writeString(DIRECTORY.resolve("look.pdf"), "%PDF look");
      other.open(DESK.key(1), PASSPHRASE).give(file);
      other.look("trustee-sign");
    }
  }
}

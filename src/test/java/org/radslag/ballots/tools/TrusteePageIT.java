package org.radslag.ballots.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
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
  private static final String UUID = "SidaJarBlandat";
  private static final String PASSPHRASE = "sju sjösjuka sjömän";

  private static Path directory;
  private static TrusteePage page;
  private static MixedDesk desk;
  private static Made election;

  /** The first trustee has the page, the second the jar, the third now one and now the other. */
  private static final class MixedDesk extends Desk {
    private final Map<CeremonyStep, Set<String>> aloud = new TreeMap<>();

    MixedDesk(Path directory) throws IOException {
      super(UUID, directory);
    }

    @Override
    TrusteeMessage answer(CeremonyStep step, int index, Json.Members data) throws IOException {
      boolean byPage = index == 1 || index == 3 && step.ordinal() % 2 == 0;
      TrusteeMessage message =
          byPage ? answerOnPage(step, index, data) : super.answer(step, index, data);
      String read =
          byPage
              ? page.aloud()
              : said().replaceAll("(?s).*: ((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}).*|.*", "$1");
      aloud.computeIfAbsent(step, s -> new LinkedHashSet<>()).add(read);
      return message;
    }

    private TrusteeMessage answerOnPage(CeremonyStep step, int index, Json.Members data)
        throws IOException {
      Path task = task(step, index, data);
      Path out = directory.resolve(step.text() + index + ".json");
      if (step == CeremonyStep.CERTIFICATE) {
        page.begin(task, PASSPHRASE);
      } else {
        page.open(key(index), PASSPHRASE).give(task);
      }
      page.save(key(index), out);
      return TrusteeMessage.read(Files.readAllBytes(out));
    }
  }

  @BeforeAll
  static void hold_a_ceremony() throws IOException {
    directory = Files.createTempDirectory(Path.of("target"), "page");
    page = new TrusteePage(SavedTrusteePage.in(directory, "sv"), Chromium.PHONE);
    desk = new MixedDesk(directory);
    desk.wholeCeremony();
    election = desk.election("mixed");
    election.vote(0, List.of(List.of(0, 1, 0))).vote(1, List.of(List.of(0, 1, 0)));
    election.vote(0, List.of(List.of(0, 0, 1)));
    Files.write(directory.resolve("open.bel"), election.bytes());
    election.close();
    Files.write(directory.resolve("closed.bel"), election.bytes());
  }

  @AfterAll
  static void close() {
    page.close();
  }

  private static Path copy(int index, String name) throws IOException {
    return Files.copy(desk.key(index), directory.resolve(name));
  }

  @Test
  void all_have_read_the_same_fingerprint_whatever_program_they_have() {
    for (CeremonyStep step :
        List.of(CeremonyStep.COMMIT, CeremonyStep.REVEAL, CeremonyStep.CONFIRM)) {
      assertEquals(1, desk.aloud.get(step).size(), desk.aloud.toString());
      String said = desk.aloud.get(step).iterator().next();
      assertTrue(said.matches("(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"), said);
    }
  }

  @Test
  void the_messages_of_the_page_are_signed_like_those_of_the_jar() throws IOException {
    for (CeremonyStep step : List.of(CeremonyStep.CERTIFICATE, CeremonyStep.CONFIRM)) {
      for (int i = 1; i <= Desk.SIZE; i++) {
        Path file = directory.resolve(step.text() + i + ".json");
        TrusteeMessage message = TrusteeMessage.read(Files.readAllBytes(file));
        assertTrue(message.signedBy(desk.signer(i).orElseThrow()), step + " " + i);
      }
    }
  }

  @Test
  void the_same_task_gets_the_very_same_answer_from_either_program() throws IOException {
    Path task = desk.task(CeremonyStep.REVEAL, 1, desk.revealTask());
    byte[] first = Files.readAllBytes(directory.resolve("reveal1.json"));
    Path out = directory.resolve("again.json");
    assertEquals(0, desk.run("trustee", "step", task, "--key", copy(1, "a.key"), "--out", out));
    org.junit.jupiter.api.Assertions.assertArrayEquals(first, Files.readAllBytes(out));
    page.open(desk.key(1), PASSPHRASE).paste(Files.readString(task) + "\n");
    assertFalse(page.page().isVisible("#save-key"), "the key file has not changed");
    page.save(null, out);
    org.junit.jupiter.api.Assertions.assertArrayEquals(first, Files.readAllBytes(out));
  }

  @Test
  void the_share_is_tried_on_an_encryption_of_nothing_and_on_nothing_else() throws IOException {
    KeyCheck check = KeyCheck.random(UUID, election.election.publicKey(), Made.seeded("check"));
    Path task = desk.task(CeremonyStep.KEYCHECK, 1, check.json());
    Path out = directory.resolve("keycheck1.json");
    page.open(desk.key(1), PASSPHRASE).give(task).save(copy(1, "checked.key"), out);
    KeyCheck.Part part =
        KeyCheck.Part.read(Groups.BELENIOS, TrusteeMessage.read(Files.readAllBytes(out)).data());
    assertTrue(check.holds(part, election.trustees.decryptionKey(2)));
    assertFalse(check.holds(part, election.trustees.decryptionKey(3)));
    Json.Members ballot =
        Json.members(
            "key", check.json().values().get("key"),
            "randomness", check.json().values().get("randomness"),
            "alpha", Json.text(election.tally.questions().get(0).get(1).alpha().text()),
            "beta", Json.text(election.tally.questions().get(0).get(1).beta().text()));
    refused("inte det det utger sig för", CeremonyStep.KEYCHECK, 1, ballot);
  }

  /** The page refuses the task with this sentence and offers nothing. */
  private static void refused(String sentence, CeremonyStep step, int index, Json.Members data)
      throws IOException {
    refused(sentence, step, index, desk.key(index), data);
  }

  private static void refused(
      String sentence, CeremonyStep step, int index, Path key, Json.Members data)
      throws IOException {
    page.open(key, PASSPHRASE).give(desk.task(step, index, data));
    assertEquals("desk", page.panel());
    assertTrue(page.refusal().contains(sentence), page.refusal());
  }

  @Test
  void tasks_that_are_not_as_they_should_be_are_refused() throws IOException {
    Json.Members other = Json.members("commitments", Json.items(List.of(Json.text("a"))));
    refused("begärts förut med andra uppgifter", CeremonyStep.REVEAL, 1, other);
    page.open(desk.key(1), PASSPHRASE).give(desk.task(CeremonyStep.REVEAL, 2, desk.revealTask()));
    assertTrue(page.refusal().contains("annan nyckelhållare"), page.refusal());
    String task = Files.readString(desk.task(CeremonyStep.REVEAL, 1, desk.revealTask()));
    page.paste(task.replace("{\"v\":1", "{ \"v\":1"));
    assertTrue(page.refusal().contains("inte som den ska vara"), page.refusal());
    page.paste("hej");
    assertTrue(page.refusal().contains("varken en uppgift"), page.refusal());
    page.give(desk.key(1));
    assertTrue(page.refusal().contains("Det är en nyckelfil"), page.refusal());
  }

  @Test
  void what_others_have_tampered_with_stops_the_ceremony() throws IOException {
    Desk fresh = new Desk(UUID, Files.createDirectory(directory.resolve("tampered")));
    fresh.all(CeremonyStep.CERTIFICATE, Json.members());
    Path key = fresh.key(1);
    refused("finns inte i allas lista", CeremonyStep.COMMIT, 1, key, desk.commitTask(1));
    Map<String, Json> mine = fresh.commitTask(1).values();
    refused(
        "inte för din nyckel",
        CeremonyStep.COMMIT,
        1,
        key,
        Json.members(
            "certificates",
            mine.get("certificates"),
            "signers",
            mine.get("signers"),
            "x509",
            fresh.commitTask(2).values().get("x509")));
    List<Json> commits = new ArrayList<>();
    for (int i = 1; i <= Desk.SIZE; i++) {
      commits.add(fresh.answer(CeremonyStep.COMMIT, i, fresh.commitTask(i)).data());
    }
    fresh.answers.put(CeremonyStep.COMMIT, commits);
    refused("Ta den senaste nyckelfilen", CeremonyStep.OUTPUT, 1, key, desk.outputTask());
    fresh.all(CeremonyStep.REVEAL, fresh.revealTask());
    List<Json> mixed = new ArrayList<>(fresh.items(CeremonyStep.REVEAL, "polynomial").asItems("p"));
    mixed.set(1, desk.items(CeremonyStep.REVEAL, "polynomial").asItems("p").get(1));
    refused(
        "Nyckelhållare 2 visar en annan del",
        CeremonyStep.OUTPUT,
        1,
        key,
        Json.members("polynomials", Json.items(mixed)));
    fresh.all(CeremonyStep.OUTPUT, fresh.outputTask());
    refused("Bekräfta inte", CeremonyStep.CONFIRM, 1, key, desk.confirmTask());
  }

  @Test
  void a_wrong_passphrase_or_an_altered_key_file_opens_nothing() throws IOException {
    page.open(desk.key(1), "sju sjösjuka sjöman");
    assertTrue(page.refusal().contains("öppnar inte"), page.refusal());
    String sealed = Files.readString(desk.key(1));
    Path moved = directory.resolve("moved.key");
    Files.writeString(moved, sealed.replace("\"index\":1", "\"index\":2"));
    page.open(moved, PASSPHRASE);
    assertTrue(page.refusal().contains("öppnar inte"), page.refusal());
    assertEquals("open", page.panel());
    assertFalse(sealed.contains("seed"));
  }

  @Test
  void a_short_or_mistyped_passphrase_makes_no_key() throws IOException {
    Path task = desk.task(CeremonyStep.CERTIFICATE, 1, Json.members());
    page.begin(task, "elvateckenx");
    assertTrue(page.refusal().contains("färre än 12"), page.refusal());
    page.begin(task, PASSPHRASE, PASSPHRASE + "!");
    assertTrue(page.refusal().contains("skiljer sig"), page.refusal());
    assertEquals("begin", page.panel());
  }

  @Test
  void nothing_is_handed_over_before_the_key_file_is_saved_and_the_fingerprint_compared()
      throws IOException {
    page.begin(desk.task(CeremonyStep.CERTIFICATE, 1, Json.members()), PASSPHRASE);
    page.press("save-answer");
    assertTrue(page.refusal().contains("Spara först nyckelfilen"), page.refusal());
    page.press("next");
    assertTrue(page.refusal().contains("Spara först nyckelfilen"), page.refusal());
    page.open(desk.key(1), PASSPHRASE)
        .give(desk.task(CeremonyStep.REVEAL, 1, desk.revealTask()))
        .press("save-answer");
    assertTrue(page.refusal().contains("Jämför först tecknen"), page.refusal());
  }

  @Test
  void page_and_jar_open_the_sum_together_and_the_verifier_agrees() throws IOException {
    Path archive = directory.resolve("closed.bel");
    Path out = directory.resolve("decrypt1.json");
    Path key = copy(1, "decrypted.key");
    page.open(desk.key(1), PASSPHRASE).give(archive);
    assertEquals(
        "Allt stämmer: 3 röster, 2 räknade. Bara deras summa dekrypterades.",
        page.page().innerText("#did"));
    page.save(key, out);
    Path second = directory.resolve("decrypt3.json");
    assertEquals(
        0, desk.run("trustee", "decrypt", archive, "--key", copy(3, "d3"), "--out", second));
    TreeMap<Integer, List<List<Element>>> factors = new TreeMap<>();
    Made counted = desk.election("mixed");
    counted.goOn(Files.readAllBytes(archive));
    counted.tally = election.tally;
    for (Map.Entry<Integer, Path> one : Map.of(2, out, 4, second).entrySet()) {
      TrusteeMessage message = TrusteeMessage.read(Files.readAllBytes(one.getValue()));
      assertTrue(message.signedBy(desk.signer(one.getKey() - 1).orElseThrow()));
      byte[] part = message.data().values().get("decryption").bytes();
      counted.write(() -> counted.archive.partialDecryption(one.getKey(), part));
      factors.put(
          one.getKey(),
          PartialDecryption.read(Groups.BELENIOS, election.tally, part).factors().stream()
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
    assertTrue(Vectors.verify(counted.bytes(), true).accepted());
    assertEquals("{\"result\":[[0,1,1]]}", new String(result.bytes(), UTF_8));
    Path whole = Files.write(directory.resolve("whole.bel"), counted.bytes());
    page.open(key, PASSPHRASE).give(whole);
    assertEquals("answer", page.panel(), () -> page.refusal());
  }

  @Test
  void a_second_tally_of_the_same_election_is_never_opened() throws IOException {
    Path key = directory.resolve("second.key");
    page.open(desk.key(1), PASSPHRASE).give(directory.resolve("closed.bel"));
    page.save(key, directory.resolve("first.json"));
    Made again = desk.election("mixed");
    again.vote(0, List.of(List.of(0, 1, 0))).close();
    Path single = Files.write(directory.resolve("single.bel"), again.bytes());
    page.open(key, PASSPHRASE).give(single);
    assertTrue(page.refusal().contains("en annan summa"), page.refusal());
  }

  @Test
  void a_document_is_signed_by_its_hash_once_it_has_been_read() throws IOException {
    byte[] document = "%PDF whatever".getBytes(UTF_8);
    Path file = Files.write(directory.resolve("protocol.pdf"), document);
    page.open(desk.key(3), PASSPHRASE).give(file).press("sign");
    assertTrue(page.refusal().contains("Läs först protokollet"), page.refusal());
    String hash = HexFormat.of().formatHex(Hash.bytes(document));
    assertEquals(hash, page.page().innerText("#document-hash"));
    page.page().check("#read");
    Path out = directory.resolve("sign3.json");
    page.press("sign").save(null, out);
    Map<String, Json> data = TrusteeMessage.read(Files.readAllBytes(out)).data().values();
    assertEquals(hash, data.get("document").asText("d"));
    byte[] signature = Base64.getDecoder().decode(data.get("signature").asText("s"));
    byte[] attributes = DocumentAttributes.of(Hash.bytes(document));
    assertTrue(SigningKey.holds(desk.signer(3).orElseThrow(), attributes, signature));
  }

  @Test
  void every_state_of_the_page_can_be_used_by_everybody() throws IOException {
    Path english = SavedTrusteePage.in(directory, "en");
    try (TrusteePage other = new TrusteePage(english, Chromium.PHONE)) {
      other.look("trustee-start");
      other.page().click("#to-begin");
      other.look("trustee-begin");
      other.open(desk.key(1), PASSPHRASE + "?");
      other.look("trustee-refused");
      other.open(desk.key(1), PASSPHRASE);
      other.look("trustee-desk");
      other.give(desk.task(CeremonyStep.CONFIRM, 1, desk.confirmTask()));
      other.look("trustee-answer");
      Path file = Files.writeString(directory.resolve("look.pdf"), "%PDF look");
      other.open(desk.key(1), PASSPHRASE).give(file);
      other.look("trustee-sign");
    }
  }
}

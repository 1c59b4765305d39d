package org.radslag.ballots.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.ceremony.CeremonyStep;
import org.radslag.ballots.protocol.ceremony.KeyCheck;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.running.TrusteePage;

/** What a trustee's page refuses, and that it says why. */
class TrusteePageRefusesIT {
  private static final MixedCeremony DESK = MixedCeremony.once();
  private static final Made ELECTION = DESK.election();
  private static final Path DIRECTORY = DESK.directory;
  private static final String UUID = MixedCeremony.UUID;
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

  /** The page refuses the task with this sentence and offers nothing. */
  private static void refused(String sentence, CeremonyStep step, int index, Json.Members data)
      throws IOException {
    refused(sentence, step, index, DESK.key(index), data);
  }

  private static void refused(
      String sentence, CeremonyStep step, int index, Path key, Json.Members data)
      throws IOException {
    page.open(key, PASSPHRASE).give(DESK.task(step, index, data));
    assertEquals("desk", page.panel());
    assertTrue(page.refusal().contains(sentence), page.refusal());
  }

  @Test
  void tasks_that_are_not_as_they_should_be_are_refused() throws IOException {
    Json.Members other = Json.members("commitments", Json.items(List.of(Json.text("a"))));
    refused("begärts förut med andra uppgifter", CeremonyStep.REVEAL, 1, other);
    page.open(DESK.key(1), PASSPHRASE).give(DESK.task(CeremonyStep.REVEAL, 2, DESK.revealTask()));
    assertTrue(page.refusal().contains("annan nyckelhållare"), page.refusal());
    String task = Files.readString(DESK.task(CeremonyStep.REVEAL, 1, DESK.revealTask()));
    page.paste(task.replace("{\"v\":1", "{ \"v\":1"));
    assertTrue(page.refusal().contains("inte som den ska vara"), page.refusal());
    page.paste("hej");
    assertTrue(page.refusal().contains("varken en uppgift"), page.refusal());
    page.give(DESK.key(1));
    assertTrue(page.refusal().contains("Det är en nyckelfil"), page.refusal());
  }

  @Test
  void what_others_have_tampered_with_stops_the_ceremony() throws IOException {
    Desk fresh = new Desk(UUID, Files.createDirectory(DIRECTORY.resolve("tampered")));
    fresh.all(CeremonyStep.CERTIFICATE, Json.members());
    Path key = fresh.key(1);
    refused("finns inte i allas lista", CeremonyStep.COMMIT, 1, key, DESK.commitTask(1));
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
    refused("Ta den senaste nyckelfilen", CeremonyStep.OUTPUT, 1, key, DESK.outputTask());
    fresh.all(CeremonyStep.REVEAL, fresh.revealTask());
    List<Json> mixed = new ArrayList<>(fresh.items(CeremonyStep.REVEAL, "polynomial").asItems("p"));
    mixed.set(1, DESK.items(CeremonyStep.REVEAL, "polynomial").asItems("p").get(1));
    refused(
        "Nyckelhållare 2 visar en annan del",
        CeremonyStep.OUTPUT,
        1,
        key,
        Json.members("polynomials", Json.items(mixed)));
    fresh.all(CeremonyStep.OUTPUT, fresh.outputTask());
    refused("Bekräfta inte", CeremonyStep.CONFIRM, 1, key, DESK.confirmTask());
  }

  @Test
  void a_wrong_passphrase_or_an_altered_key_file_opens_nothing() throws IOException {
    page.open(DESK.key(1), "sju sjösjuka sjöman");
    assertTrue(page.refusal().contains("öppnar inte"), page.refusal());
    String sealed = Files.readString(DESK.key(1));
    Path moved = DIRECTORY.resolve("moved.key");
    Files.writeString(moved, sealed.replace("\"index\":1", "\"index\":2"));
    page.open(moved, PASSPHRASE);
    assertTrue(page.refusal().contains("öppnar inte"), page.refusal());
    assertEquals("open", page.panel());
    assertFalse(sealed.contains("seed"));
  }

  @Test
  void a_short_or_mistyped_passphrase_makes_no_key() throws IOException {
    Path task = DESK.task(CeremonyStep.CERTIFICATE, 1, Json.members());
    page.begin(task, "elvateckenx");
    assertTrue(page.refusal().contains("färre än 12"), page.refusal());
    page.begin(task, PASSPHRASE, PASSPHRASE + "!");
    assertTrue(page.refusal().contains("skiljer sig"), page.refusal());
    assertEquals("begin", page.panel());
  }

  @Test
  void nothing_is_handed_over_before_the_key_file_is_saved_and_the_fingerprint_compared()
      throws IOException {
    page.begin(DESK.task(CeremonyStep.CERTIFICATE, 1, Json.members()), PASSPHRASE);
    page.press("save-answer");
    assertTrue(page.refusal().contains("Spara först nyckelfilen"), page.refusal());
    page.press("next");
    assertTrue(page.refusal().contains("Spara först nyckelfilen"), page.refusal());
    page.open(DESK.key(1), PASSPHRASE)
        .give(DESK.task(CeremonyStep.REVEAL, 1, DESK.revealTask()))
        .press("save-answer");
    assertTrue(page.refusal().contains("Jämför först tecknen"), page.refusal());
  }

  @Test
  void a_second_tally_of_the_same_election_is_never_opened() throws IOException {
    Path key = DIRECTORY.resolve("second.key");
    page.open(DESK.key(1), PASSPHRASE).give(DIRECTORY.resolve("closed.bel"));
    page.save(key, DIRECTORY.resolve("first.json"));
    Made again = DESK.election("mixed");
    again.vote(0, List.of(List.of(0, 1, 0))).close();
    Path single = Files.write(DIRECTORY.resolve("single.bel"), again.bytes());
    page.open(key, PASSPHRASE).give(single);
    assertTrue(page.refusal().contains("en annan summa"), page.refusal());
  }

  @Test
  void the_share_is_never_tried_on_a_ballot() throws IOException {
    KeyCheck check = DESK.keyCheck(ELECTION);
    Json.Members ballot =
        Json.members(
            "key", check.json().values().get("key"),
            "randomness", check.json().values().get("randomness"),
            "alpha", Json.text(ELECTION.tally.questions().get(0).get(1).alpha().text()),
            "beta", Json.text(ELECTION.tally.questions().get(0).get(1).beta().text()),
            "head", Json.text(ELECTION.setup()));
    refused("inte det det utger sig för", CeremonyStep.KEYCHECK, 1, DESK.untried(), ballot);
  }

  @Test
  void a_key_check_that_names_no_first_event_is_refused() throws IOException {
    KeyCheck check = DESK.keyCheck(ELECTION);
    for (Json.Members task : List.of(check.task("A".repeat(64)), check.task(""), check.json())) {
      refused("inte som den ska vara", CeremonyStep.KEYCHECK, 1, DESK.untried(), task);
    }
    Json.Members other = check.task("0".repeat(64));
    refused("begärts förut med andra uppgifter", CeremonyStep.KEYCHECK, 1, other);
  }

  /** The page refuses the archive with this sentence and opens nothing. */
  private static void unopened(String sentence, Path key, byte[] archive) throws IOException {
    page.open(key, PASSPHRASE).give(Files.write(DIRECTORY.resolve("attack.bel"), archive));
    assertEquals("desk", page.panel());
    assertTrue(page.refusal().contains(sentence), page.refusal());
  }

  @Test
  void a_list_that_would_show_one_vote_is_not_opened() throws IOException {
    byte[] light = DESK.lightened(ELECTION, MixedCeremony.SEED);
    unopened("väger inte lika", DESK.key(1), light);
    byte[] stuffed = DESK.stuffed(ELECTION, MixedCeremony.SEED);
    unopened("börjar inte med den händelse", DESK.key(1), stuffed);
  }

  @Test
  void a_key_that_was_not_tried_opens_nothing() throws IOException {
    byte[] closed = Files.readAllBytes(DIRECTORY.resolve("closed.bel"));
    unopened("Ett steg före det här är inte gjort", DESK.untried(), closed);
  }
}

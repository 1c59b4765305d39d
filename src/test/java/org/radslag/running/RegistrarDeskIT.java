package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.SignedNote;

/** The registrar's whole work on her saved page, offline, and the jar with the same files. */
class RegistrarDeskIT {
  private static final String LIST =
      "pseudonym;channel;name;address;phone;sign-in;address-since;phone-since\n"
          + "BBB;code;Ann Wik;Gatan 1, 111 11 Orten;070-123 45 67;email;;\n"
          + "AAA;reserve;;;;;;\n"
          + "CCC;paper;Cilla Ceder;Gatan 3;;email;;\n"
          + "DDD;code;Dan <Dal>;Gatan 4, 111 11 Orten;08-123 456;email;;\n"
          + "EEE;code;Eva Ek;;;email;;\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void every_step_is_done_on_the_page_and_the_jar_does_each_with_the_same_file(String language)
      throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, language, Chromium.PHONE)) {
      desk.window().look("registrar-start-" + language);
      desk.make(LIST);
      RegistrarElection election = new RegistrarElection(desk.saved("#save-public"), 1);
      assertEquals(List.of("AAA", "BBB", "DDD", "EEE"), List.copyOf(election.credentials.keySet()));
      String fingerprint = election.electorate().fingerprint();
      assertEquals(fingerprint, desk.page().innerText("#fingerprint"));
      assertEquals(RegistrarDesk.REALM + "/registrar", election.registrar.name());
      desk.window().look("registrar-made-" + language);

      RollStatement statement = election.statement(3, 1, fingerprint);
      desk.go("roll");
      desk.page()
          .setInputFiles(
              "#roll-note", desk.write("statement.note", RegistrarElection.note(statement)));
      desk.page().click("#sign-roll");
      desk.page().waitForSelector("#roll-answer:not([hidden])");
      SignedNote roll = SignedNote.read(Files.readAllBytes(desk.saved("#save-roll")));
      assertTrue(
          roll.isSignedBy(election.registrar) && roll.isSignedBy(RegistrarElection.SERVER.key()));
      desk.window().look("registrar-roll-" + language);

      String authority = "Kodansvarig Kim Kodansvarig; röstlängd " + statement.hash();
      Path sealed = archive("sealed", election, authority, false);
      desk.go("check");
      desk.page().setInputFiles("#check-file", sealed);
      desk.page().click("main #check");
      desk.page().waitForSelector("#check-answer:not([hidden])");
      assertTrue(desk.page().innerText("#check-right").contains("4"));
      desk.window().look("registrar-check-" + language);

      Map<String, String> codes = new TreeMap<>();
      codes.put("BBB", desk.handOut("BBB", "sms"));
      desk.window().look("registrar-code-" + language);
      desk.go("correcting");
      desk.page().fill("#blocked", "DDD");
      desk.page().fill("#reserve", "AAA");
      desk.page().click("#correct");
      desk.page().waitForSelector("#correct-answer:not([hidden])");
      desk.window().look("registrar-correcting-" + language);
      codes.put("AAA", desk.handOut("AAA", "person"));
      codes.forEach((line, code) -> assertEquals(election.credentials.get(line), publicHalf(code)));

      Path over = archive("over", election, authority, true, codes.get("BBB"), codes.get("AAA"));
      desk.go("closing");
      desk.page().setInputFiles("#closing-file", over);
      desk.page().click("#sign-closing");
      desk.page().waitForSelector("#closing-answer:not([hidden])");
      Path closing = desk.saved("#save-closing");
      SignedNote note = SignedNote.read(Files.readAllBytes(closing));
      assertTrue(note.isSignedBy(election.registrar));
      assertEquals(RegistrarDesk.REALM + "/closing", note.origin());
      assertEquals(closingOf(election, "DDD", "AAA", "EEE"), note.statement());
      assertEquals(Hash.base64(note.statement()), desk.page().innerText("#closing-hash"));
      Path both =
          desk.write(
              "both.note",
              new String(note.signedBy(RegistrarElection.SERVER).bytes(), StandardCharsets.UTF_8));
      desk.page().setInputFiles("#published", both);
      desk.page().fill("#server-key", RegistrarElection.SERVER.key().text());
      desk.page().click("#compare");
      desk.page().waitForSelector("#published-answer:not([hidden])");
      desk.window().look("registrar-closing-" + language);
      desk.saved("#keep-now");

      assertTrue(
          desk.jar(0, "code", "BBB", "--dir", folder, "--way", "call").contains(codes.get("BBB")));
      desk.jar(0, "roll", folder.resolve("statement.note"), "--dir", folder);
      desk.jar(0, "check", sealed, "--dir", folder);
      Files.delete(closing);
      desk.jar(0, "closing", over, "--dir", folder);
      assertEquals(note.statement(), SignedNote.read(Files.readAllBytes(closing)).statement());
    }
  }

  @Test
  void what_the_jar_has_made_the_page_opens_and_goes_on_with() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      Path own = folder.resolve("own");
      Path list = desk.write("list.csv", LIST);
      desk.jar(
          0,
          "make",
          list,
          "--uuid",
          RegistrarDesk.UUID,
          "--name",
          "Kim",
          "--realm",
          RegistrarDesk.REALM,
          "--out",
          own,
          "--title",
          RegistrarDesk.TITLE);
      String said = desk.jar(0, "code", "EEE", "--dir", own, "--way", "person");
      desk.open(own.resolve("registrar.key"), RegistrarDesk.PASSPHRASE);
      desk.page().waitForSelector("[data-panel=sending]:not([hidden])");
      RegistrarElection election = new RegistrarElection(own.resolve("public.json"), 1);
      String code = desk.handOut("DDD", "letter");
      assertEquals(election.credentials.get("DDD"), publicHalf(code));
      desk.page().fill("#search", "Eva");
      desk.page().click("#found button");
      assertTrue(desk.page().innerText("#one-state").startsWith("Utlämnad personligen"));
      desk.page().check("[name=way][value=person]");
      desk.page().click("#hand-out");
      assertTrue(said.contains(desk.page().innerText("#code")), said);
      Path saved = desk.saved("#keep-now");
      assertEquals("registrar-3.key", saved.getFileName().toString());
      Files.move(saved, own.resolve("registrar-3.key"));
      desk.jar(0, "code", "DDD", "--dir", own, "--way", "letter");
    }
  }

  @Test
  void a_wrong_passphrase_and_an_altered_file_open_nothing() throws Exception {
    Path file;
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      file = desk.make(LIST);
    }
    String whole = Files.readString(file);
    String data = whole.substring(whole.indexOf("\"data\":\"") + 8);
    char other = data.charAt(100) == 'A' ? 'B' : 'A';
    Map<String, String> altered =
        Map.of(
            "data", whole.replace(data, data.substring(0, 100) + other + data.substring(101)),
            "uuid", whole.replace(RegistrarDesk.UUID, "Kb64m1hSyeRCFU"),
            "fewer rounds", whole.replace("600000", "600001"));
    for (Map.Entry<String, String> one : altered.entrySet()) {
      refused(
          Files.writeString(folder.resolve("altered.key"), one.getValue()),
          RegistrarDesk.PASSPHRASE,
          "Lösenfrasen öppnar inte altered.key, eller så har filen ändrats");
    }
    refused(file, "fyra ord pa papper", "Lösenfrasen öppnar inte registrar-1.key");
    Path trustee =
        Files.writeString(
            folder.resolve("trustee.key"), whole.replace("radslag/registrar", "radslag/trustee"));
    refused(trustee, RegistrarDesk.PASSPHRASE, "trustee.key är en nyckelfil av annat slag");
    refused(
        Files.writeString(folder.resolve("x.key"), "hej"),
        RegistrarDesk.PASSPHRASE,
        "av annat slag");
  }

  private void refused(Path file, String passphrase, String sentence) throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      desk.open(file, passphrase);
      desk.page().waitForCondition(() -> !desk.page().innerText("#open-fault").isEmpty());
      String said = desk.page().innerText("#open-fault");
      assertTrue(said.contains(sentence), said);
      assertTrue(desk.page().isHidden("#desk"));
    }
  }

  @Test
  void a_roll_that_is_not_hers_is_not_signed() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      desk.make(LIST);
      RegistrarElection election = new RegistrarElection(desk.saved("#save-public"), 1);
      String fingerprint = election.electorate().fingerprint();
      String right = RegistrarElection.note(election.statement(3, 1, fingerprint));
      Map<String, String> wrong =
          Map.of(
              RegistrarElection.note(election.statement(4, 1, fingerprint)),
              "intyget räknar 4 koder",
              RegistrarElection.note(election.statement(3, 2, fingerprint)),
              "2 reservkoder",
              RegistrarElection.note(election.statement(3, 1, "x".repeat(43))),
              "en annan röstkodslista",
              right.replace(RegistrarDesk.UUID, "Kb64m1hSyeRCFU"),
              "en annan omröstning",
              right.replace("example.org/roll", "example.org/closing"),
              "en annan omröstning",
              right.replace("example.org/roll", "example.net/roll"),
              "en annan omröstning",
              right.replace("\"entitled\":4", "\"entitled\":5"),
              "är inte ett intyg",
              right.replace("\"v\":1", "\"v\": 1"),
              "är inte ett intyg",
              right.replace("— ", "- "),
              "är inte ett intyg",
              "hej",
              "är inte ett intyg");
      desk.go("roll");
      for (Map.Entry<String, String> one : wrong.entrySet()) {
        desk.page()
            .setInputFiles(
                "#roll-note", desk.write("wrong" + one.getKey().hashCode(), one.getKey()));
        String said = desk.said("#sign-roll", "#roll-fault");
        assertTrue(said.contains(one.getValue()), one.getKey() + said);
        assertTrue(desk.page().isHidden("#roll-answer"));
      }
    }
  }

  @Test
  void an_election_that_is_not_hers_is_told() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      desk.make(LIST);
      RegistrarElection election = new RegistrarElection(desk.saved("#save-public"), 1);
      RollStatement statement = election.statement(3, 1, election.electorate().fingerprint());
      desk.go("roll");
      desk.page()
          .setInputFiles(
              "#roll-note", desk.write("statement.note", RegistrarElection.note(statement)));
      desk.page().click("#sign-roll");
      desk.page().waitForSelector("#roll-answer:not([hidden])");
      String authority = "röstlängd " + statement.hash();
      String foreign = publicHalf(CredentialCode.random(Made.seeded("foreign")).secretText());
      byte[] right = Files.readAllBytes(archive("right", election, authority, false));
      byte[] flipped = right.clone();
      flipped[flipped.length / 2] ^= 1;
      check(
          desk,
          election("more", election.electorate(foreign), authority),
          "har 1 röstkoder som inte är dina");
      check(desk, election("hash", election.electorate(), "Kodansvarig Kim"), "bär inte hashen");
      byte[] other =
          RegistrarElection.archive(
              "Kb64m1hSyeRCFU", election.electorate(), authority, false, List.of());
      check(desk, Files.write(folder.resolve("other.bel"), other), "en annan omröstning");
      check(
          desk,
          Files.write(folder.resolve("flipped.bel"), flipped),
          "arkivet är fel, kontroll 103");
      check(
          desk,
          Files.write(folder.resolve("cut.bel"), Arrays.copyOf(right, right.length - 1)),
          "arkivet är fel, kontroll 101");
      check(desk, desk.write("none.bel", "hej"), "inte en omröstnings hela arkiv");
    }
  }

  private void check(RegistrarDesk desk, Path archive, String sentence) {
    desk.go("check");
    desk.page().setInputFiles("#check-file", archive);
    String said = desk.said("main #check", "#check-fault");
    assertTrue(said.contains(sentence), said);
    assertTrue(desk.page().isHidden("#check-answer"));
  }

  private Path election(String name, Electorate list, String authority) throws Exception {
    return Files.write(
        folder.resolve(name + ".bel"),
        RegistrarElection.archive(RegistrarDesk.UUID, list, authority, false, List.of()));
  }

  @Test
  void ballots_with_codes_that_nobody_was_to_use_stop_the_closing_statement() throws Exception {
    Path stuffed;
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      desk.make(LIST);
      RegistrarElection election = new RegistrarElection(desk.saved("#save-public"), 1);
      String code = desk.handOut("BBB", "sms");
      closing(
          desk, archive("early", election, "", false, code), "hämtat innan omröstningen stängde");
      Path fair = archive("fair", election, "", true, code);
      desk.go("closing");
      desk.page().click("[data-panel=closing] summary");
      desk.page().setInputFiles("#more-out", desk.write("names1", "Zz99\n"));
      closing(desk, fair, "Zz99 i names1 är ingen pseudonym");
      desk.write("names1", "BBB\n");
      closing(desk, fair, "names1 finns inte eller går inte att läsa");
      desk.page().setInputFiles("#more-out", new Path[0]);
      desk.page().setInputFiles("#more-replaced", desk.write("names2", "AAA\n"));
      closing(desk, fair, "fler ersattes än spärrades");
      desk.page().setInputFiles("#more-added", desk.write("names3", "AAA\n"));
      closing(desk, fair, "finns i två av filerna");
      desk.page().setInputFiles("#more-replaced", new Path[0]);
      desk.page().setInputFiles("#more-added", new Path[0]);
      desk.page().setInputFiles("#more-blocked", desk.write("names4", "BBB\n"));
      closing(desk, fair, "spärrad röstkod");
      stuffed = archive("stuffed", election, "", true, desk.handOut("DDD", "person"));
    }
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      desk.open(folder.resolve("registrar-1.key"), RegistrarDesk.PASSPHRASE);
      desk.page().waitForSelector("#desk:not([hidden])");
      closing(desk, stuffed, "aldrig lämnats ut");
    }
  }

  private void closing(RegistrarDesk desk, Path archive, String sentence) {
    desk.go("closing");
    desk.page().setInputFiles("#closing-file", archive);
    String said = desk.said("#sign-closing", "#closing-fault");
    assertTrue(said.contains(sentence), said);
    assertTrue(desk.page().isHidden("#closing-answer"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gata;070-1234567;email;;          | letter sms call person",
        "Gata;08-1234567;email;;           | letter call person",
        "Gata;;email;;                     | letter person",
        ";070-1234567;email;;              | sms call person",
        "Gata;070-1234567;sms;;            | letter person",
        "Gata;070-1234567;letter;;         | sms call person",
        "Gata;070-1234567;email;TODAY;     | sms call person",
        "Gata;070-1234567;email;;TODAY     | letter person",
        "Gata;070-1234567;email;2020-01-01;2020-01-01 | letter sms call person",
        ";;;;                              | letter sms call person"
      })
  void a_code_goes_only_where_the_two_channel_rule_lets_it(String contact, String open)
      throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      String today =
          desk.page().evaluate("new Date(Date.now() - 864e5).toLocaleDateString('sv')").toString();
      desk.make(
          "pseudonym;channel;name;address;phone;sign-in;address-since;phone-since\nAAA;code;A;"
              + contact.strip().replace("TODAY", today)
              + "\n");
      desk.go("handing");
      desk.page().fill("#search", "AAA");
      desk.page().click("#found button");
      Object ways =
          desk.page()
              .evaluate(
                  "[...document.querySelectorAll('[name=way]:enabled')].map(w => w.value).join(' ')");
      assertEquals(open, ways);
    }
  }

  @Test
  void blocked_lines_and_reserves_of_nobody_are_not_handed_out() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      desk.make(LIST);
      desk.go("correcting");
      assertTrue(desk.said("#correct", "#correcting-fault").startsWith("Skriv raden"));
      desk.page().fill("#blocked", "Zz99");
      assertTrue(desk.said("#correct", "#correcting-fault").contains("Zz99"));
      desk.page().fill("#blocked", "BBB");
      desk.page().fill("#reserve", "DDD");
      assertTrue(desk.said("#correct", "#correcting-fault").contains("DDD är ingen reservrad"));
      desk.go("handing");
      desk.page().fill("#search", "AAA");
      desk.page().click("#found button");
      desk.page().check("[name=way][value=person]");
      assertTrue(desk.said("#hand-out", "#handing-fault").contains("inte given till någon"));
      desk.go("correcting");
      desk.page().fill("#reserve", "AAA");
      desk.page().click("#correct");
      desk.page().waitForSelector("#correct-answer:not([hidden])");
      desk.page().fill("#blocked", "DDD");
      desk.page().fill("#reserve", "AAA");
      assertTrue(desk.said("#correct", "#correcting-fault").contains("AAA är redan given"));
      desk.go("handing");
      desk.page().fill("#search", "BBB");
      desk.page().click("#found button");
      desk.page().check("[name=way][value=person]");
      assertTrue(desk.said("#hand-out", "#handing-fault").contains("Raden är spärrad"));
      assertTrue(desk.page().isHidden("#code-answer"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pseudonym;kanal             | måste ha kolumnerna pseudonym;channel",
        "pseudonym;channel#AAA       | Rad 2 i listan har 1 kolumner, inte 2",
        "pseudonym;channel#AAA;post  | AAA har den okända kanalen \"post\"",
        "pseudonym;channel#0;code    | Rad 2 i listan har ingen riktig pseudonym",
        "pseudonym;channel#A;code#A;code | Rad 3 i listan upprepar en pseudonym",
        "pseudonym;channel#A;paper   | Ingen rad i listan behöver någon kod"
      })
  void a_list_that_cannot_be_read_is_refused_as_the_jar_refuses_it(String list, String said)
      throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      desk.fill(list.strip().replace('#', '\n'));
      String sentence = desk.said("main #make", "#make-fault");
      assertTrue(sentence.contains(said), sentence);
      assertTrue(desk.page().isHidden("#desk"));
      Path file = folder.resolve(RegistrarDesk.UUID + "-list.csv");
      String jar =
          desk.jar(
              1,
              "make",
              file,
              "--uuid",
              RegistrarDesk.UUID,
              "--name",
              "Kim",
              "--realm",
              "a",
              "--out",
              folder.resolve("own"));
      assertEquals(jar.strip(), sentence);
    }
  }

  @Test
  void what_is_missing_in_the_form_is_asked_for() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      desk.fill(LIST);
      assertEquals(RegistrarDesk.UUID, desk.page().inputValue("#uuid"), "from the file's name");
      desk.page().fill("#again", "något helt annat");
      assertTrue(desk.said("main #make", "#make-fault").contains("skiljer sig åt"));
      desk.page().fill("#passphrase", "kort");
      assertTrue(desk.said("main #make", "#make-fault").contains("färre än 12 tecken"));
      for (String field : List.of("name", "title", "realm", "uuid")) {
        desk.page().fill("#" + field, "");
        assertFalse(desk.said("main #make", "#make-fault").isEmpty());
      }
      assertTrue(desk.page().innerText("#make-fault").startsWith("Beteckningen"));
      assertEquals("make-fault", desk.page().evaluate("document.activeElement.id"));
    }
  }

  /** An election with her list, in which the holders of these codes have voted. */
  private Path archive(
      String name, RegistrarElection election, String authority, boolean over, String... codes)
      throws Exception {
    byte[] bytes =
        RegistrarElection.archive(
            RegistrarDesk.UUID, election.electorate(), authority, over, List.of(codes));
    return Files.write(folder.resolve(name + ".bel"), bytes);
  }

  private static String closingOf(
      RegistrarElection election, String blocked, String replaced, String unassigned) {
    return "{\"v\":1,\"uuid\":\"%s\",\"blocked\":[\"%s\"],\"replaced\":[\"%s\"],\"added\":[],\"unassigned\":[\"%s\"]}"
        .formatted(
            RegistrarDesk.UUID,
            election.credentials.get(blocked),
            election.credentials.get(replaced),
            election.credentials.get(unassigned));
  }

  private static String publicHalf(String code) {
    return CredentialCode.typed(code.toCharArray())
        .credential(RegistrarElection.GROUP, RegistrarDesk.UUID)
        .publicKey()
        .text();
  }
}

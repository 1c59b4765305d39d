package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.statement.RollStatement;

/** What the registrar's page refuses, and the sentence with which it does. */
class RegistrarRefusalsIT {
  @TempDir Path folder;

  @Test
  void a_wrong_passphrase_and_an_altered_file_open_nothing() throws Exception {
    Path file;
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      file = desk.make(RegistrarDeskIT.LIST);
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
      desk.make(RegistrarDeskIT.LIST);
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
      desk.make(RegistrarDeskIT.LIST);
      RegistrarElection election = new RegistrarElection(desk.saved("#save-public"), 1);
      RollStatement statement = election.statement(3, 1, election.electorate().fingerprint());
      desk.go("roll");
      desk.page()
          .setInputFiles(
              "#roll-note", desk.write("statement.note", RegistrarElection.note(statement)));
      desk.page().click("#sign-roll");
      desk.page().waitForSelector("#roll-answer:not([hidden])");
      String authority = "röstlängd " + statement.hash();
      String foreign =
          RegistrarElection.publicHalf(CredentialCode.random(Made.seeded("foreign")).secretText());
      byte[] right =
          Files.readAllBytes(election.archive(folder.resolve("right.bel"), authority, false));
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
      desk.make(RegistrarDeskIT.LIST);
      RegistrarElection election = new RegistrarElection(desk.saved("#save-public"), 1);
      String code = desk.handOut("BBB", "sms");
      closing(
          desk,
          election.archive(folder.resolve("early.bel"), "", false, code),
          "hämtat innan omröstningen stängde");
      Path fair = election.archive(folder.resolve("fair.bel"), "", true, code);
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
      stuffed =
          election.archive(folder.resolve("stuffed.bel"), "", true, desk.handOut("DDD", "person"));
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

  @Test
  void blocked_lines_and_reserves_of_nobody_are_not_handed_out() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      desk.make(RegistrarDeskIT.LIST);
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
        "pseudonym;channel#A;paper   | Ingen rad i listan behöver någon kod",
        "pseudonym;channel;sign-in#A;code;SMS | Rad 2 i listan har ett värde i sign-in",
        "pseudonym;channel;phone;phone-since#A;code;070;i går | Rad 2 i listan har ett värde i phone-since",
        "pseudonym;channel;address-since#A;code;2026-02-30 | Rad 2 i listan har ett värde i address-since",
        "pseudonym;channel;phone#A;code;070-1234567 | kolumnerna pseudonym;channel;phone;phone-since"
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
}

package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.SignedNote;

/** The registrar's whole work on her saved page, offline, and the jar with the same files. */
class RegistrarDeskIT {
  static final String LIST =
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
      Path sealed = election.archive(folder.resolve("sealed.bel"), authority, false);
      desk.go("check");
      desk.page().setInputFiles("#check-file", sealed);
      desk.page().click("main #check");
      desk.page().waitForSelector("#check-answer:not([hidden])");
      assertTrue(desk.page().innerText("#check-right").contains("4"));
      String aloud = desk.page().innerText("#check-first").replaceAll("(?s).*: ", "").strip();
      assertTrue(aloud.matches("(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}"), aloud);
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
      codes.forEach(
          (line, code) ->
              assertEquals(election.credentials.get(line), RegistrarElection.publicHalf(code)));

      Path over =
          election.archive(
              folder.resolve("over.bel"), authority, true, codes.get("BBB"), codes.get("AAA"));
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
      assertTrue(desk.jar(0, "check", sealed, "--dir", folder).contains(aloud));
      Files.delete(closing);
      desk.jar(0, "closing", over, "--dir", folder);
      assertEquals(note.statement(), SignedNote.read(Files.readAllBytes(closing)).statement());
    }
  }

  @Test
  void what_the_jar_has_made_the_page_opens_and_goes_on_with() throws Exception {
    try (RegistrarDesk desk = new RegistrarDesk(folder, "sv", Chromium.DESK)) {
      Path own = folder.resolve("own");
      desk.madeByJar(LIST, own);
      String said = desk.jar(0, "code", "EEE", "--dir", own, "--way", "person");
      desk.open(own.resolve("registrar.key"), RegistrarDesk.PASSPHRASE);
      desk.page().waitForSelector("[data-panel=sending]:not([hidden])");
      RegistrarElection election = new RegistrarElection(own.resolve("public.json"), 1);
      String code = desk.handOut("DDD", "letter");
      assertEquals(election.credentials.get("DDD"), RegistrarElection.publicHalf(code));
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
        "Gata;070-1234567;;;               | letter person",
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

  private static String closingOf(
      RegistrarElection election, String blocked, String replaced, String unassigned) {
    return "{\"v\":1,\"uuid\":\"%s\",\"blocked\":[\"%s\"],\"replaced\":[\"%s\"],\"added\":[],\"unassigned\":[\"%s\"]}"
        .formatted(
            RegistrarDesk.UUID,
            election.credentials.get(blocked),
            election.credentials.get(replaced),
            election.credentials.get(unassigned));
  }
}

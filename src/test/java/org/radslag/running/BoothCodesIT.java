package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.protocol.verification.Report;

/** The booth's reading of voting codes in a real browser, held against the Java side. */
class BoothCodesIT {
  private static BoothFolder booth;
  private static Chromium window;

  @BeforeAll
  static void open() throws Exception {
    booth = new BoothFolder();
    window = new Chromium(booth.address(), null, Chromium.PHONE);
    window.open("/booth/");
  }

  @AfterAll
  static void close() {
    assertEquals(List.of(), window.complaints());
    window.close();
    booth.close();
  }

  @Test
  void codes_of_another_program_lead_to_its_public_credentials() throws Exception {
    Report report = Vectors.verify(Vectors.bytes("belenios/Kb64m1hSyeRCFT.bel"), true);
    List<String> known =
        report.setup().orElseThrow().electorate().lines().stream()
            .map(line -> line.credential())
            .sorted()
            .toList();
    List<String> derived = new ArrayList<>();
    for (String line : Vectors.text("belenios/private_creds.txt").strip().split("\n")) {
      derived.add(credential(line.split(" ")[1], "Kb64m1hSyeRCFT"));
    }
    assertEquals(known, derived.stream().sorted().toList());
  }

  @Test
  void a_code_is_read_exactly_as_the_server_side_reads_it() {
    List<String> codes = new ArrayList<>();
    String code = CredentialCode.random(Made.seeded("code")).secretText();
    for (int i = 0; i < code.length(); i++) {
      for (String c : List.of("1", "z", "0", "O", "å", "-", " ", "")) {
        codes.add(code.substring(0, i) + c + code.substring(i + 1));
      }
    }
    codes.addAll(List.of("", " ", code.replace("-", ""), code.replace('-', ' '), code + "2"));
    List<Boolean> expected = codes.stream().map(BoothCodesIT::isCode).toList();
    assertTrue(expected.contains(true) && expected.contains(false));
    Object read =
        evaluate(
            """
            async codes => {
              const {readCode} = await import("/booth/credential.js");
              return codes.map(code => "code" in readCode(code));
            }""",
            codes);
    assertEquals(expected, read);
  }

  private static boolean isCode(String typed) {
    try {
      CredentialCode.typed(typed.toCharArray());
      return true;
    } catch (Malformed wrong) {
      return false;
    }
  }

  @Test
  void what_is_wrong_with_a_code_is_told_apart() {
    assertEquals(
        List.of("empty", "length", "character", "check", "none"),
        evaluate(
            """
            async codes => {
              const {readCode} = await import("/booth/credential.js");
              return codes.map(code => readCode(code).fault ?? "none");
            }""",
            List.of(
                " ",
                "WPz-YXw",
                "WPz-YXw-UCf-SuZ-rzl",
                "WPz-YXw-UCf-SuZ-rz5",
                "wpz-YXw-UCf-SuZ-rz4 ".replace("wpz", "WPz"))));
  }

  @Test
  void the_code_of_one_election_is_not_the_credential_of_another() {
    String code = CredentialCode.random(Made.seeded("other")).secretText();
    assertNotEquals(credential(code, "AAAAAAAAAAAAAA"), credential(code, "BBBBBBBBBBBBBB"));
  }

  private static String credential(String code, String uuid) {
    return (String)
        evaluate(
            """
            async ([code, uuid]) => {
              const {readCode, secretOf} = await import("/booth/credential.js");
              const {publicCredential} = await import("/booth/ballot.js");
              return publicCredential(await secretOf(readCode(code).code, uuid));
            }""",
            List.of(code, uuid));
  }

  private static Object evaluate(String script, Object argument) {
    return window.page().evaluate(script, argument);
  }
}

package org.radslag.ballots.protocol.election;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.BeleniosTool;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/** Keys of trustees: our ceremony, the tool's messages, and one ceremony of both. */
class CeremonyTest {
  private static final Group BELENIOS = Groups.BELENIOS;
  private static final String FIRST =
      "threshold/1aaaf810242255ad0e6ecc3f7b73aa785a4f93dad3ae60bb042f1773c1dd1553";

  @TempDir Path directory;

  private static Json json(String text) {
    return Json.compact(text.strip().getBytes(StandardCharsets.UTF_8));
  }

  private static ThresholdTrustees trusteesOfTheTool() {
    byte[] record =
        new Forge(Vectors.bytes("threshold/1Xh5vsyEHh5eVT.bel")).first(EventType.SETUP).data.get(1);
    return (ThresholdTrustees) Trustees.read(BELENIOS, record).parties().get(0);
  }

  @Test
  void the_tools_trustees_record_is_read_and_written_byte_by_byte() {
    for (String name : List.of("threshold/1Xh5vsyEHh5eVT.bel", "rfc/PW1QJGej3mVqM9.bel")) {
      byte[] record = new Forge(Vectors.bytes(name)).first(EventType.SETUP).data.get(1);
      Group group = name.startsWith("rfc") ? Groups.RFC : BELENIOS;
      assertEquals(
          new String(record, StandardCharsets.UTF_8),
          new String(Trustees.read(group, record).bytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_trustee_of_the_tools_ceremony_gets_the_same_key_from_us() {
    ThresholdTrustees trustees = trusteesOfTheTool();
    TrusteeSeed seed = TrusteeSeed.of(Vectors.text(FIRST + ".key").strip().toCharArray());
    KeyCeremony ceremony = new KeyCeremony(BELENIOS, 3, 2, Made.seeded("ceremony"));
    String privateKey = Vectors.text(FIRST + ".dkey").strip();
    int index = 1 + indexOf(trustees, seed);
    ThresholdTrustees.Certificate own = trustees.certificates().get(index - 1);
    Exponent theirs = ceremony.decryptionKey(seed, own, privateKey);
    assertEquals(trustees.decryptionKey(index), BELENIOS.generator().power(theirs));
    Json input = json(Vectors.text(FIRST + ".vinput"));
    Json output = ceremony.output(seed, trustees.certificates(), input, index);
    String ours = output.asMembers("output").values().get("private_key").asText("key");
    assertEquals(theirs, ceremony.decryptionKey(seed, own, ours));
    List<Json> polynomials =
        Vectors.text("threshold/polynomials.jsons").lines().map(CeremonyTest::json).toList();
    assertEquals(input.write(), ceremony.input(polynomials, index).write());
  }

  private static int indexOf(ThresholdTrustees trustees, TrusteeSeed seed) {
    Element key = BELENIOS.generator().power(seed.signingKey(BELENIOS));
    return trustees.certificates().stream().map(c -> c.verification()).toList().indexOf(key);
  }

  @Test
  void a_ceremony_of_two_of_ours_and_one_of_the_tools_makes_a_key() throws Exception {
    KeyCeremony ceremony = new KeyCeremony(BELENIOS, 3, 2, Made.seeded("mixed ceremony"));
    List<TrusteeSeed> seeds =
        List.of(
            TrusteeSeed.random(Made.seeded("one")),
            TrusteeSeed.random(Made.seeded("two")),
            TrusteeSeed.random(Made.seeded("three")));
    List<Json> certificates = new ArrayList<>();
    certificates.add(ceremony.certificate(seeds.get(0), 1));
    tool("", "--step", "1", "--group", "BELENIOS-2048");
    Path cert = only(".cert");
    Path key = only(".key");
    certificates.add(json(Files.readString(cert)));
    certificates.add(ceremony.certificate(seeds.get(2), 3));
    Path certs = directory.resolve("certs.jsons");
    Files.write(certs, certificates.stream().map(Json::write).toList());
    List<ThresholdTrustees.Certificate> all = ceremony.certificates(certificates);
    List<Json> polynomials = new ArrayList<>();
    polynomials.add(ceremony.polynomial(seeds.get(0), all));
    polynomials.add(json(step(key, certs, "", "--step", "3", "--threshold", "2")));
    polynomials.add(ceremony.polynomial(seeds.get(2), all));
    List<Json> outputs = new ArrayList<>();
    outputs.add(ceremony.output(seeds.get(0), all, ceremony.input(polynomials, 1), 1));
    outputs.add(json(step(key, certs, ceremony.input(polynomials, 2).write(), "--step", "5")));
    outputs.add(ceremony.output(seeds.get(2), all, ceremony.input(polynomials, 3), 3));
    ThresholdTrustees made = ceremony.parameters(all, polynomials, outputs);
    assertTrue(made.verified());
    TrusteeSeed theirs = TrusteeSeed.of(Files.readString(key).strip().toCharArray());
    String privateKey = outputs.get(1).asMembers("o").values().get("private_key").asText("k");
    Exponent share = ceremony.decryptionKey(theirs, all.get(1), privateKey);
    assertEquals(made.decryptionKey(2), BELENIOS.generator().power(share));
  }

  private Path only(String suffix) throws Exception {
    try (var files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(suffix)).findFirst().orElseThrow();
    }
  }

  private String step(Path key, Path certs, String input, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--group", "BELENIOS-2048", "--key", key.toString(), "--certs", certs.toString()));
    all.addAll(List.of(arguments));
    return tool(input, all.toArray(String[]::new));
  }

  private String tool(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("setup", "generate-trustee-key-threshold"));
    all.addAll(List.of(arguments));
    BeleniosTool.Run run = BeleniosTool.runIn(directory, input, all.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    return run.out();
  }

  @Test
  void any_threshold_many_decrypt_and_fewer_do_not() {
    Group group = Groups.SMALL;
    for (int n = 1; n <= 4; n++) {
      for (int t = 1; t <= n; t++) {
        Made made = new Made(group, n + " " + t).threshold(t, n);
        made.open(List.of(Made.YES_NO), 1).vote(0, List.of(List.of(0, 1, 0))).close();
        for (int chosen = 0; chosen < 1 << n; chosen++) {
          int mask = chosen;
          int[] owners =
              java.util.stream.IntStream.rangeClosed(1, n)
                  .filter(i -> (mask >> (i - 1) & 1) == 1)
                  .toArray();
          if (owners.length >= t) {
            assertEquals(
                "{\"result\":[[0,1,0]]}",
                new String(made.result(owners).bytes(), StandardCharsets.UTF_8));
          } else {
            TreeMap<Integer, List<List<Element>>> factors = new TreeMap<>();
            for (int owner : owners) {
              factors.put(owner, List.of());
            }
            assertFalse(new Combination(made.trustees, factors).complete());
          }
        }
      }
    }
  }

  @Test
  void a_wrong_share_is_named_and_a_foreign_letter_refused() {
    Group group = Groups.SMALL;
    KeyCeremony ceremony = new KeyCeremony(group, 2, 2, Made.seeded("wrong"));
    List<TrusteeSeed> seeds =
        List.of(TrusteeSeed.random(Made.seeded("a")), TrusteeSeed.random(Made.seeded("b")));
    List<ThresholdTrustees.Certificate> all =
        ceremony.certificates(
            List.of(ceremony.certificate(seeds.get(0), 1), ceremony.certificate(seeds.get(1), 2)));
    List<Json> polynomials = seeds.stream().map(s -> ceremony.polynomial(s, all)).toList();
    List<Json> others = seeds.stream().map(s -> ceremony.polynomial(s, all)).toList();
    Json mixed = ceremony.input(List.of(polynomials.get(0), others.get(1)), 1);
    String wrong = mixed.write().replace(coefexps(others.get(1)), coefexps(polynomials.get(1)));
    Malformed refused =
        assertThrows(Malformed.class, () -> ceremony.output(seeds.get(0), all, json(wrong), 1));
    assertEquals("The share from trustee 2 is wrong.", refused.getMessage());
    Json foreign = ceremony.input(polynomials, 2);
    assertThrows(Malformed.class, () -> ceremony.output(seeds.get(0), all, foreign, 1));
    assertThrows(
        Malformed.class,
        () ->
            ceremony.certificates(List.of(all.get(1).signed().json(), all.get(0).signed().json())));
  }

  @Test
  void letters_of_any_length_arrive_and_altered_ones_do_not() {
    Group group = Groups.SMALL;
    PrivateChannel channel = new PrivateChannel(group);
    Exponent sender = group.random(Made.seeded("sender"));
    Exponent own = group.random(Made.seeded("own"));
    Element from = group.generator().power(sender);
    Element to = group.generator().power(own);
    for (int length : new int[] {0, 1, 1000, 70_000}) {
      Json message = Json.text("x".repeat(length));
      String letter = channel.send(sender, to, message, Made.seeded("letter"));
      assertEquals(message, channel.receive(from, own, letter));
      assertThrows(Malformed.class, () -> channel.receive(to, own, letter));
      assertThrows(Malformed.class, () -> channel.receive(from, sender, letter));
      int at = letter.lastIndexOf('"') - 20;
      char digit = letter.charAt(at) == '0' ? '1' : '0';
      String altered = letter.substring(0, at) + digit + letter.substring(at + 1);
      assertThrows(Malformed.class, () -> channel.receive(from, own, altered));
    }
  }

  private static String coefexps(Json polynomial) {
    return polynomial.asMembers("p").values().get("coefexps").write();
  }

  private static CredentialCode typed(String code) {
    return CredentialCode.typed(code.toCharArray());
  }

  @Test
  void the_tools_codes_give_the_credentials_of_its_lists() {
    for (String name : List.of("belenios/Kb64m1hSyeRCFT", "rfc/PW1QJGej3mVqM9")) {
      String uuid = name.split("/")[1];
      Group group = name.startsWith("rfc") ? Groups.RFC : BELENIOS;
      byte[] list = new Forge(Vectors.bytes(name + ".bel")).first(EventType.SETUP).data.get(2);
      Electorate electorate = Electorate.read(list);
      Vectors.text(name.split("/")[0] + "/private_creds.txt")
          .lines()
          .forEach(
              line -> {
                String code = line.split(" ")[1];
                Credential credential = typed(code).credential(group, uuid);
                assertTrue(electorate.contains(credential.publicKey().text()), code);
              });
    }
  }

  @Test
  void a_mistyped_code_is_refused() {
    assertEquals("WPz-YXw-UCf-SuZ-rz4", typed(" WPzYXwUCfSuZrz4 ").secretText());
    for (String code :
        List.of(
            "",
            "WPz-YXw-UCf-SuZ-rz5",
            "WPz-YXw-UCf-SuZ-rz",
            "WPz-YXw-UCf-SuZ-r0z",
            "PWz-YXw-UCf-SuZ-rz4")) {
      assertThrows(Malformed.class, () -> typed(code), code);
    }
    for (int i = 0; i < 50; i++) {
      CredentialCode code = CredentialCode.random(Made.seeded("code " + i));
      assertEquals(code.secretText(), typed(code.secretText()).secretText());
    }
  }
}

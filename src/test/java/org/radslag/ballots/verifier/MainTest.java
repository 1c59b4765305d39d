package org.radslag.ballots.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.verification.Check;

/** What the program prints and how it ends. */
class MainTest {
  @TempDir Path directory;
  private Path finished;
  private Path open;
  private Path wrong;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void files() throws IOException {
    finished = write("Kb64m1hSyeRCFT.bel", Vectors.bytes("belenios/Kb64m1hSyeRCFT.bel"));
    open = write("open.bel", Vectors.bytes("belenios/open.bel"));
    wrong = write("wrong.bel", Vectors.bytes("negative/19-result-off-by-one.bel"));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private int run(Object... arguments) {
    out.reset();
    err.reset();
    String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    return new Main(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(texts);
  }

  private String said() {
    return out.toString(UTF_8);
  }

  @Test
  void a_right_election_is_verified_with_every_check_and_the_result() {
    assertEquals(0, run("verify", finished, "--lang", "en", "--final", "--threads", "2"));
    for (Check check : Check.values()) {
      assertTrue(said().contains("\n" + check.number() + "  "), check.toString());
    }
    assertTrue(said().contains("VERIFIED\n"), said());
    assertTrue(said().contains("  No                        2"), said());
    assertFalse(said().contains("NOTE"), said());
    assertEquals(0, run("verify", finished, "--lang", "sv"));
    assertTrue(said().contains("KONTROLLERAD\n"), said());
  }

  @Test
  void an_open_election_is_correct_so_far_unless_its_end_is_demanded() {
    assertEquals(0, run("verify", open, "--lang", "en"));
    assertTrue(said().contains("CORRECT SO FAR"), said());
    assertTrue(said().contains("NOTE: The file should be called Kb64m1hSyeRCFT.bel."), said());
    assertEquals(1, run("verify", open, "--lang", "en", "--final"));
    assertTrue(said().contains("Check 801 failed"), said());
  }

  @Test
  void a_wrong_election_is_rejected_with_check_and_record() {
    assertEquals(1, run("verify", wrong, "--lang", "en"));
    assertTrue(said().contains("703  WRONG"), said());
    assertTrue(said().contains("Check 703 failed at record"), said());
    assertEquals(1, run("verify", wrong, "--lang", "sv"));
    assertTrue(said().contains("UNDERKÄND"), said());
  }

  @Test
  void what_cannot_be_read_or_understood_ends_with_2() throws IOException {
    assertEquals(2, run("verify", directory.resolve("none.bel"), "--lang", "en"));
    assertTrue(err.toString(UTF_8).contains("cannot be read"));
    assertEquals(2, run("verify", write("text", "hello".getBytes(UTF_8)), "--lang", "en"));
    assertTrue(err.toString(UTF_8).contains("not the archive of an election"));
    for (Object[] arguments :
        new Object[][] {
          {"count", finished},
          {"verify"},
          {"verify", finished, open},
          {"verify", finished, "--fast"},
          {"verify", finished, "--threads"},
          {"verify", finished, "--threads", "0"},
          {"verify", finished, "--threads", "1000"},
          {"verify", finished, "--lang", "de"},
          {"diff", finished}
        }) {
      assertEquals(2, run(arguments), Arrays.toString(arguments));
      assertTrue(err.toString(UTF_8).contains("diff"), Arrays.toString(arguments));
    }
    assertEquals(0, run("--help"));
    assertEquals(0, run());
  }

  @Test
  void a_tracker_is_counted_replaced_or_unknown() {
    String ballots = Vectors.text("belenios/summary.json");
    String[] hashes = ballots.split("\"hash\":\"");
    assertEquals(0, run("verify", finished, "--json", "--tracker", tracker(hashes[1])));
    assertTrue(said().contains("\"tracker\":\"REPLACED\""), said());
    assertEquals(0, run("verify", finished, "--lang", "en", "--tracker", tracker(hashes[5])));
    assertTrue(said().contains("is in the archive and is counted"), said());
    assertEquals(0, run("verify", finished, "--lang", "en", "--tracker", "nonsense"));
    assertTrue(said().contains("is NOT in the archive"), said());
  }

  private static String tracker(String hexAndMore) {
    byte[] hash = java.util.HexFormat.of().parseHex(hexAndMore.substring(0, 64));
    return java.util.Base64.getEncoder().withoutPadding().encodeToString(hash);
  }

  @Test
  void json_is_for_other_programs() {
    assertEquals(0, run("verify", finished, "--json"));
    Json json = Json.compact(said().strip().getBytes(UTF_8));
    assertEquals("verified", json.asMembers("x").values().get("verdict").asText("verdict"));
    assertEquals(1, run("verify", wrong, "--json"));
    assertTrue(said().contains("\"rejection\":{\"check\":703,"), said());
  }

  @Test
  void the_page_is_self_contained_and_shows_texts_as_texts() {
    assertEquals(0, run("report", finished, "--lang", "sv"));
    assertTrue(said().startsWith("<!DOCTYPE html>\n<html lang=\"sv\">"));
    assertTrue(said().contains("Admin é &quot;q&quot; / \\ tab"), said());
    assertTrue(said().contains("<h2>Adopt the motion? (single choice, blank allowed)</h2>"));
    for (String outside : new String[] {"http:", "https:", "<script", "<link", "<img", "url("}) {
      assertFalse(said().contains(outside), outside);
    }
    assertEquals(1, run("report", wrong));
  }

  @Test
  void a_newer_archive_must_begin_with_the_older() throws IOException {
    assertEquals(0, run("diff", open, finished, "--lang", "en"));
    assertTrue(said().contains("(6 events) and adds 4 events"), said());
    assertEquals(1, run("diff", finished, open, "--lang", "en"));
    assertTrue(said().contains("does not begin with"), said());
    byte[] bytes = Files.readAllBytes(finished);
    Path cut = write("cut.bel", Arrays.copyOf(bytes, bytes.length - 1));
    assertEquals(1, run("diff", open, cut, "--lang", "en"));
    assertTrue(said().contains("broken at record"), said());
    bytes[700] ^= 1;
    assertEquals(1, run("diff", open, write("changed.bel", bytes)));
    assertEquals(2, run("diff", open, directory.resolve("none.bel")));
  }

  @Test
  void rankings_are_counted_by_the_method_of_the_question() throws IOException {
    byte[] ranked = Vectors.bytes("ranked/nnWSM5Wg3EXEpe.bel");
    assertEquals(0, run("verify", write("nnWSM5Wg3EXEpe.bel", ranked), "--lang", "en"));
    assertTrue(said().contains("Rank (Schulze)\n  Rankings                  4\n"), said());
    assertTrue(
        said().contains("Grade (majority judgment)\n  Rankings                  4\n"), said());
  }

  @Test
  void swedish_and_english_say_the_same_things() throws IOException {
    Properties swedish = words("sv");
    Properties english = words("en");
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(swedish.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertEquals(holes(english.getProperty(key)), holes(swedish.getProperty(key)), key);
    }
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (var in = Main.class.getResourceAsStream("Words_" + language + ".properties")) {
      words.load(new java.io.InputStreamReader(in, UTF_8));
    }
    return words;
  }

  private static TreeSet<String> holes(String text) {
    TreeSet<String> holes = new TreeSet<>();
    java.util.regex.Pattern.compile("\\{[0-9]\\}")
        .matcher(text)
        .results()
        .forEach(m -> holes.add(m.group()));
    return holes;
  }

  @Test
  void members_that_the_format_does_not_know_are_noted_and_no_reason_to_reject()
      throws IOException {
    Forge forge = new Forge(Files.readAllBytes(open));
    forge.pieces.subList(1, forge.pieces.size()).clear();
    forge.first(EventType.SETUP).replace(0, "{\"version\":1", "{\"version\":1,\"colour\":\"red\"");
    Path file = write("Kb64m1hSyeRCFT.bel", forge.build());
    assertEquals(0, run("verify", file, "--lang", "en"));
    assertTrue(said().contains("NOTE: The election record has a member \"colour\""), said());
    assertEquals(0, run("verify", file, "--json"));
    assertTrue(said().contains("\"warnings\":[\"The election record has"), said());
    assertEquals(0, run("report", file, "--lang", "sv"));
    assertTrue(said().contains("colour"), said());
  }

  @Test
  void the_page_says_who_set_up_who_keeps_keys_and_how_many_took_part() {
    assertEquals(0, run("report", finished, "--lang", "en"));
    for (String fact :
        new String[] {
          "Administrator", "Registrar", "Trustees", "Fingerprint", "Last event", "Decrypted by"
        }) {
      assertTrue(said().contains("<th scope=\"row\">" + fact), fact);
    }
    assertTrue(said().contains(">Entitled</th><td>4</td>"), said());
    assertTrue(said().contains(">Ballots recorded</th><td>5</td>"), said());
    assertTrue(said().contains(">Ballots counted</th><td>4</td>"), said());
    for (Check check : Check.values()) {
      assertTrue(said().contains("<tr><td>" + check.number() + "</td>"), check.toString());
    }
  }

  @Test
  void a_terminal_is_not_fooled_by_control_characters() {
    assertEquals("a?[31mb?c?d", Words.plain("a\u001b[31mb\u202ec\nd"));
  }
}

package org.radslag.ballots.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.BeleniosTool;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.verification.Check;

/** The documents say what the program does, and their commands work as they stand. */
class ProtocolDocsTest {
  private static final Path DOCS = Path.of("docs/protocol");

  @TempDir Path directory;

  private static String text(String name) throws IOException {
    return Files.readString(DOCS.resolve(name));
  }

  @Test
  void the_list_of_checks_is_that_of_the_program() throws IOException {
    List<String> documented = new ArrayList<>();
    Matcher rows =
        Pattern.compile("(?m)^\\| ([0-9]{3}) \\| (.+?) \\| .+ \\|$").matcher(text("checks.md"));
    while (rows.find()) {
      documented.add(rows.group(1) + " " + rows.group(2));
    }
    List<String> real =
        Stream.of(Check.values())
            .map(c -> c.number() + " " + Words.in("en").say("check." + c.number()))
            .toList();
    assertEquals(real, documented);
  }

  @Test
  void every_check_is_named_by_a_test_that_forges_an_archive() throws IOException {
    StringBuilder tests = new StringBuilder();
    Path sources = Path.of("src/test/java/org/radslag/ballots/protocol/verification");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().startsWith("Forged")) {
          tests.append(Files.readString(file));
        }
      }
    }
    for (Check check : Check.values()) {
      boolean asked = check == Check.FINISHED;
      assertTrue(
          asked || tests.toString().matches("(?s).*\\bCheck\\." + check + "\\b.*"), check.name());
    }
  }

  @Test
  void the_commands_for_verifying_at_home_work_as_they_stand() throws IOException {
    String uuid = "Kb64m1hSyeRCFT";
    byte[] archive = Vectors.bytes("belenios/" + uuid + ".bel");
    Path file = Files.write(directory.resolve(uuid + ".bel"), archive);
    Path elsewhere = Files.createDirectory(directory.resolve("older"));
    Path older = Files.write(elsewhere.resolve("open.bel"), Vectors.bytes("belenios/open.bel"));
    String tracker = Hash.base64(lastBallot(archive));
    Matcher commands =
        Pattern.compile("(?m)^ *(java -jar radslag-verifier.jar|belenios-tool) (.*)$")
            .matcher(text("verify-at-home.md"));
    int count = 0;
    while (commands.find()) {
      String line =
          commands
              .group(2)
              .replaceAll(" > .*", "")
              .replace("UUID.bel", file.toString())
              .replace("OLDER.bel", older.toString())
              .replace("TRACKER", tracker)
              .replace("--dir .", "--dir " + directory);
      String out = commands.group(1).startsWith("java") ? ours(line) : theirs(line);
      assertTrue(!out.contains(tracker) || out.contains("is counted."), out);
      count++;
    }
    assertEquals(7, count);
  }

  private static byte[] lastBallot(byte[] archive) {
    String all = new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1);
    int start = all.lastIndexOf("{\"election_uuid\"");
    return all.substring(start, all.indexOf('\0', start)).getBytes(UTF_8);
  }

  private static String ours(String line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    assertEquals(0, new Main(print, print).run(line.split(" ")), out.toString(UTF_8));
    return out.toString(UTF_8);
  }

  private static String theirs(String line) {
    BeleniosTool.Run run = BeleniosTool.run("", line.split(" "));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("all checks passed"), run.err());
    return "";
  }

  @Test
  void every_document_is_linked_and_every_link_leads_somewhere() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(DOCS)) {
      names = files.map(f -> f.getFileName().toString()).sorted().toList();
    }
    String index = text("README.md");
    for (String name : names) {
      assertTrue(name.equals("README.md") || index.contains("](" + name + ")"), name);
      Matcher links = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(text(name));
      while (links.find()) {
        assertTrue(Files.exists(DOCS.resolve(links.group(1))), name + ": " + links.group(1));
      }
    }
    assertTrue(Arrays.asList("specification.md", "trust.md").stream().allMatch(names::contains));
  }
}

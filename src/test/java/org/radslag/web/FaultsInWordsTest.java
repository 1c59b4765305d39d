package org.radslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fault that a register file can have, and every refusal of it, has its sentence. */
class FaultsInWordsTest {

  private static final Path FOLDER = Path.of("src/main/java/org/radslag/membership/file");
  private static final String FAULT = "membership.fault.";

  @Test
  void every_fault_of_a_row_has_a_sentence_and_every_sentence_a_fault() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String file : new String[] {"RowReading.java", "RegisterReader.java"}) {
      Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"")
          .matcher(Files.readString(FOLDER.resolve(file)))
          .results()
          .forEach(match -> named.add(match.group(1)));
    }
    Set<String> said =
        TextsTest.TEXTS.get("sv").keySet().stream()
            .filter(key -> key.startsWith(FAULT))
            .map(key -> key.substring(FAULT.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(said, named);
  }

  @Test
  void every_refusal_of_a_file_has_a_sentence() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(FOLDER.getParent())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Pattern.compile("\"(membership\\.(?:file|refused)\\.[a-z-]+)\"")
            .matcher(Files.readString(file))
            .results()
            .forEach(match -> named.add(match.group(1)));
      }
    }
    named.removeAll(TextsTest.TEXTS.get("sv").keySet());
    assertEquals(Set.of(), named);
  }
}

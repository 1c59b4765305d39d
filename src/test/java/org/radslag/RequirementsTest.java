package org.radslag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of requirements names classes and tests that exist, and leaves no requirement out. */
class RequirementsTest {

  private static final Path PAGE = Path.of("docs/requirements.md");
  private static final Pattern TEST = Pattern.compile("`([A-Za-z]+)#([a-z0-9_]+)`");
  private static final Pattern TYPE = Pattern.compile("`([a-z]+)\\.([A-Z][A-Za-z]+)`");

  @Test
  void every_requirement_of_influence_has_its_line() throws IOException {
    Set<Integer> asked =
        Stream.of(
                IntStream.rangeClosed(1, 26),
                IntStream.rangeClosed(29, 38),
                IntStream.rangeClosed(81, 84))
            .flatMap(IntStream::boxed)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<Integer> written =
        lines().stream()
            .map(line -> Integer.valueOf(line.split("\\|")[1].trim()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(asked, written);
    lines().forEach(line -> assertTrue(TEST.matcher(line).find(), line));
  }

  @Test
  void every_test_that_is_named_exists() throws IOException {
    Map<String, List<Path>> tests = files("src/test/java");
    Set<String> missing = new TreeSet<>();
    Matcher named = TEST.matcher(Files.readString(PAGE));
    while (named.find()) {
      boolean found = false;
      for (Path file : tests.getOrDefault(named.group(1) + ".java", List.of())) {
        found |= Files.readString(file).contains(" " + named.group(2) + "(");
      }
      if (!found) {
        missing.add(named.group());
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void every_class_that_is_named_exists() throws IOException {
    Set<String> missing = new TreeSet<>();
    Matcher named = TYPE.matcher(Files.readString(PAGE));
    while (named.find()) {
      Path file = Path.of("src/main/java/org/radslag", named.group(1), named.group(2) + ".java");
      if (!Files.exists(file)) {
        missing.add(named.group());
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.matches("\\| \\d+ \\|.*"))
        .toList();
  }

  private static Map<String, List<Path>> files(String root) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(root))) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
    }
  }
}

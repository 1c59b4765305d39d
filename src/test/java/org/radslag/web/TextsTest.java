package org.radslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.radslag.rules.RuleSet;

/**
 * Holds the languages in step with each other, and the texts in step with the pages and the code
 * that say them.
 */
class TextsTest {
  static final Path FOLDER = Path.of("src/main/resources/org/radslag/web");

  /** A key, or the beginning of one that is completed at run time. */
  static final Pattern SAID =
      Pattern.compile(
          "['\"]((?:common|glossary|start|access|membership|motions|meetings|bodies|rules|audit|office|errors|signin|mail|arenas|influence|matters|wheel|guide|report|ballots|membervotes|elections)\\.[a-z0-9.-]*)['\"]");

  static final Map<String, Map<String, String>> TEXTS = new TreeMap<>();

  static {
    for (Locale language : Languages.ALL) {
      TEXTS.put(language.toLanguageTag(), read("texts_" + language + ".properties"));
    }
  }

  @Test
  void swedish_and_english_are_spoken() {
    assertTrue(TEXTS.keySet().containsAll(Set.of("sv", "en")), TEXTS.keySet().toString());
  }

  @Test
  void every_language_has_every_text() {
    Set<String> swedish = TEXTS.get("sv").keySet();
    TEXTS.forEach(
        (language, texts) ->
            assertEquals(new TreeSet<>(swedish), new TreeSet<>(texts.keySet()), language));
  }

  @Test
  void no_key_is_written_twice() throws IOException {
    for (String language : TEXTS.keySet()) {
      Set<String> seen = new HashSet<>();
      List<String> twice =
          Files.readAllLines(FOLDER.resolve("texts_" + language + ".properties")).stream()
              .filter(l -> !l.startsWith("#") && l.contains("="))
              .map(l -> l.substring(0, l.indexOf('=')))
              .filter(k -> !seen.add(k))
              .toList();
      assertEquals(List.of(), twice, language);
    }
  }

  @Test
  void no_text_is_empty_or_has_a_quote_that_a_pattern_would_swallow() {
    assertEquals(
        List.of(),
        faults(
            e ->
                e.getValue().isBlank()
                    || e.getValue().contains("'") && !e.getKey().startsWith("common.date.")));
  }

  @Test
  void every_text_is_a_pattern_with_the_same_arguments_in_every_language() {
    Map<String, String> swedish = TEXTS.get("sv");
    TEXTS.forEach(
        (language, texts) ->
            assertEquals(
                List.of(),
                faults(e -> !arguments(e.getValue()).equals(arguments(swedish.get(e.getKey())))),
                language));
  }

  @Test
  void every_text_that_is_said_exists() throws IOException {
    Set<String> keys = TEXTS.get("sv").keySet();
    Set<String> missing = new TreeSet<>();
    for (String key : said(Path.of("src/main/webapp"), Path.of("src/main/java/org/radslag/web"))) {
      boolean beginning = key.endsWith(".") || key.endsWith("-");
      if (beginning ? keys.stream().noneMatch(k -> k.startsWith(key)) : !keys.contains(key)) {
        missing.add(key);
      }
    }
    // Code may name a rule; how rules are said is held by CatalogueTest.
    RuleSet.pattern().parameters().forEach(rule -> missing.remove(rule.key()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void every_refusal_has_its_sentence() throws IOException {
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/radslag"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Pattern.compile("\"([a-z]+\\.refused\\.[A-Za-z.-]+)\"")
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .filter(key -> !isSaid(key))
            .forEach(missing::add);
      }
    }
    assertEquals(Set.of(), missing);
  }

  /** A key that is completed at run time ends with a hyphen or a full stop. */
  private static boolean isSaid(String key) {
    Set<String> keys = TEXTS.get("sv").keySet();
    return key.endsWith("-") || key.endsWith(".")
        ? keys.stream().anyMatch(k -> k.startsWith(key))
        : keys.contains(key);
  }

  @Test
  void every_text_is_said_somewhere() throws IOException {
    Set<String> said = said(Path.of("src/main/webapp"), Path.of("src/main/java"));
    List<String> unused =
        TEXTS.get("sv").keySet().stream()
            .filter(k -> !k.startsWith("jakarta.faces."))
            .filter(
                k ->
                    !said.contains(k)
                        && said.stream()
                            .noneMatch(
                                s -> (s.endsWith(".") || s.endsWith("-")) && k.startsWith(s)))
            .toList();
    assertEquals(List.of(), unused);
  }

  private static Set<String> said(Path... roots) throws IOException {
    Set<String> said = new TreeSet<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(xhtml|java)")).toList()) {
          Matcher matcher = SAID.matcher(Files.readString(file));
          while (matcher.find()) {
            said.add(matcher.group(1));
          }
        }
      }
    }
    return said;
  }

  private static List<String> faults(Predicate<Map.Entry<String, String>> wrong) {
    List<String> faults = new ArrayList<>();
    TEXTS.forEach(
        (language, texts) ->
            texts.entrySet().stream().filter(wrong).forEach(e -> faults.add(language + " " + e)));
    return faults;
  }

  /** The numbers of the arguments, also those inside a choice. */
  private static Set<String> arguments(String pattern) {
    new MessageFormat(pattern);
    return Pattern.compile("\\{(\\d)")
        .matcher(pattern)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> read(String file) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
      texts.load(reader);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return texts.stringPropertyNames().stream()
        .collect(Collectors.toMap(k -> k, texts::getProperty));
  }
}

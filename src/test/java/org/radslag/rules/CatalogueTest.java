package org.radslag.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the catalogue in step with the code that counts with it and the texts that explain it. */
class CatalogueTest {

  private static final Path CODE = Path.of("src/main/java/org/radslag");

  /** A rule that is asked for: a literal, the beginning of one, or a constant of the same file. */
  private static final Pattern ASKED =
      Pattern.compile("\\.(?:whole|choice|parameter)\\(\\s*(?:\"([a-z0-9_.]+)\"|([A-Z_]+)\\b)");

  private static final Pattern CONSTANT =
      Pattern.compile("\\b([A-Z_]+)\\s*=\\s*\"([a-z0-9_]+\\.[a-z0-9_.]+)\"");

  @Test
  void every_rule_that_the_code_asks_for_is_in_the_catalogue() {
    assertEquals(
        Set.of(),
        asked().stream().filter(key -> !isKnown(key)).collect(Collectors.toSet()),
        "asked for, but not in catalogue.csv");
  }

  @Test
  void no_rule_is_dead() {
    Set<String> asked = asked();
    String code = code().values().stream().collect(Collectors.joining());
    List<String> dead =
        Catalogue.rules().stream()
            .map(Rule::key)
            .filter(key -> !code.contains('"' + key + '"'))
            .filter(key -> asked.stream().noneMatch(a -> isBeginning(a) && key.startsWith(a)))
            .toList();
    assertEquals(List.of(), dead, "in catalogue.csv, but no code asks for it");
  }

  @Test
  void every_rule_has_its_name_meaning_group_and_values_in_every_language() {
    texts()
        .forEach(
            (language, texts) -> {
              Set<String> missing = new TreeSet<>();
              for (Rule rule : Catalogue.rules()) {
                needed(rule).filter(text -> !texts.containsKey(text)).forEach(missing::add);
              }
              assertEquals(Set.of(), missing, language);
            });
  }

  @Test
  void no_text_explains_a_rule_that_does_not_exist() {
    Set<String> needed =
        Catalogue.rules().stream().flatMap(CatalogueTest::needed).collect(Collectors.toSet());
    Pattern explaining = Pattern.compile("rules\\.(name|meaning|unit|value|group)\\..*");
    texts()
        .forEach(
            (language, texts) ->
                assertEquals(
                    List.of(),
                    texts.stringPropertyNames().stream()
                        .filter(key -> explaining.matcher(key).matches())
                        .filter(key -> !needed.contains(key))
                        .sorted()
                        .toList(),
                    language));
  }

  @Test
  void a_whole_number_has_a_unit_and_bounds_and_a_choice_has_words_to_choose_from() {
    for (Rule rule : Catalogue.rules()) {
      boolean whole = rule.kind() == Parameter.Kind.WHOLE;
      assertEquals(whole, !rule.unit().isEmpty(), rule.key());
      assertEquals(whole, rule.lowest() < rule.highest(), rule.key());
      assertEquals(whole, rule.allowed().isEmpty(), rule.key());
      assertTrue(whole || rule.allowed().size() > 1, rule.key());
    }
  }

  @Test
  void every_rule_names_what_it_rests_on_and_fits_its_column() {
    for (Rule rule : Catalogue.rules()) {
      assertFalse(rule.source().isBlank(), rule.key());
      assertTrue(rule.source().length() <= 500, rule.key());
      assertTrue(rule.key().length() <= 100 && rule.value().length() <= 100, rule.key());
      assertFalse(rule.source().endsWith("."), rule.key());
    }
  }

  @Test
  void a_source_is_read_to_its_end_also_behind_a_semicolon() {
    assertTrue(
        Catalogue.rule("meetings.quorum").source().endsWith("är den vanliga prövningen"),
        Catalogue.rule("meetings.quorum").source());
  }

  private static Stream<String> needed(Rule rule) {
    String name = rule.key().replace('.', '-').replace('_', '-');
    return Stream.concat(
        Stream.of("rules.name." + name, "rules.meaning." + name, "rules.group." + rule.group()),
        rule.kind() == Parameter.Kind.WHOLE
            ? Stream.of("rules.unit." + rule.unit())
            : rule.allowed().stream()
                .map(v -> "rules.value." + v.toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private static boolean isKnown(String asked) {
    return isBeginning(asked)
        ? Catalogue.rules().stream().anyMatch(rule -> rule.key().startsWith(asked))
        : Catalogue.knows(asked);
  }

  private static boolean isBeginning(String asked) {
    return asked.endsWith(".") || asked.endsWith("_");
  }

  private static Set<String> asked() {
    Set<String> asked = new TreeSet<>();
    code()
        .forEach(
            (file, code) -> {
              if (!code.contains("org.radslag.rules.")) {
                return;
              }
              Map<String, String> constants = new TreeMap<>();
              CONSTANT.matcher(code).results().forEach(c -> constants.put(c.group(1), c.group(2)));
              Matcher call = ASKED.matcher(code);
              while (call.find()) {
                asked.add(call.group(1) == null ? constant(constants, call, file) : call.group(1));
              }
            });
    return asked;
  }

  /** Every file of the product's code. */
  private static Map<Path, String> code() {
    Map<Path, String> code = new TreeMap<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        code.put(file, Files.readString(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return code;
  }

  private static String constant(Map<String, String> constants, Matcher call, Path file) {
    String key = constants.get(call.group(2));
    return key == null ? file + ": " + call.group() : key;
  }

  private static Map<String, Properties> texts() {
    Map<String, Properties> texts = new TreeMap<>();
    for (String language : List.of("sv", "en")) {
      Properties read = new Properties();
      Path file = Path.of("src/main/resources/org/radslag/web/texts_" + language + ".properties");
      try (Reader reader = Files.newBufferedReader(file)) {
        read.load(reader);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      texts.put(language, read);
    }
    return texts;
  }
}

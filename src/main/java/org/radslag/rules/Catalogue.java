package org.radslag.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that the product knows, in the order of {@code catalogue.csv}. */
final class Catalogue {

  private static final int COLUMNS = 10;
  private static final Map<String, Rule> RULES = read();

  private Catalogue() {}

  static Collection<Rule> rules() {
    return RULES.values();
  }

  /**
   * The rule of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Rule rule(String key) {
    Rule rule = RULES.get(key);
    if (rule == null) {
      throw new IllegalArgumentException("There is no rule " + key);
    }
    return rule;
  }

  static boolean knows(String key) {
    return RULES.containsKey(key);
  }

  private static Map<String, Rule> read() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    try (InputStream file = Catalogue.class.getResourceAsStream("catalogue.csv");
        BufferedReader text =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(Catalogue::written)
          .forEach(rule -> add(rules, rule));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Collections.unmodifiableMap(rules);
  }

  private static void add(Map<String, Rule> rules, Rule rule) {
    if (rule.refuse("", rule.value()).isPresent() || rules.put(rule.key(), rule) != null) {
      throw new IllegalStateException("catalogue.csv: " + rule.key());
    }
  }

  /** The source is the last of the columns and may hold semicolons itself. */
  private static Rule written(String line) {
    String[] cells = line.split(";", COLUMNS);
    return new Rule(
        cells[0],
        cells[1],
        Parameter.Kind.valueOf(cells[2]),
        cells[3],
        number(cells[4]),
        number(cells[5]),
        cells[6].isEmpty() ? List.of() : List.of(cells[6].split("\\|")),
        cells[7],
        Boolean.parseBoolean(cells[8]),
        cells[9]);
  }

  private static int number(String written) {
    return written.isEmpty() ? 0 : Integer.parseInt(written);
  }
}

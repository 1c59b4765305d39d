package org.radslag.rules;

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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rules that the product knows, in the order of {@code catalogue.csv}. */
final class Catalogue {

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
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(';')
            .setQuote(null)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    Map<String, Rule> rules = new LinkedHashMap<>();
    try (InputStream file = Catalogue.class.getResourceAsStream("catalogue.csv");
        InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord line : format.parse(text)) {
        Rule rule = rule(line);
        if (rule.refuse("", rule.value()).isPresent() || rules.put(rule.key(), rule) != null) {
          throw new IllegalStateException("catalogue.csv, line " + line.getRecordNumber());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Collections.unmodifiableMap(rules);
  }

  private static Rule rule(CSVRecord line) {
    String allowed = line.get("allowed");
    return new Rule(
        line.get("key"),
        line.get("group"),
        Parameter.Kind.valueOf(line.get("kind")),
        line.get("unit"),
        number(line.get("lowest")),
        number(line.get("highest")),
        allowed.isEmpty() ? List.of() : List.of(allowed.split("\\|")),
        line.get("value"),
        Boolean.parseBoolean(line.get("verified")),
        line.get("source"));
  }

  private static int number(String written) {
    return written.isEmpty() ? 0 : Integer.parseInt(written);
  }
}

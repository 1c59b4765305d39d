package org.radslag.wheel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.radslag.arenas.ArenaKind;

/**
 * A task that every term has, from {@code tasks.csv}.
 *
 * @param key its name in the texts, {@code wheel.task.…}
 * @param month whole months after the term begins
 * @param day of that month; the last one when it is shorter
 */
record TaskTemplate(
    String key, int month, int day, Set<ArenaKind> arenas, Owner owner, String source) {

  private static final List<TaskTemplate> ALL = read();

  static List<TaskTemplate> all() {
    return ALL;
  }

  /** The source of a task; empty when there is no such template any more. */
  static String sourceOf(String key) {
    return ALL.stream()
        .filter(template -> template.key.equals(key))
        .findFirst()
        .map(TaskTemplate::source)
        .orElse("");
  }

  /** When it is due in a term. */
  LocalDate dueIn(Term term) {
    LocalDate of = term.from().plusMonths(month);
    LocalDate due = of.withDayOfMonth(Math.min(day, of.lengthOfMonth()));
    return due.isBefore(term.until()) ? due : term.through();
  }

  private static List<TaskTemplate> read() {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (Reader text =
        new BufferedReader(
            new InputStreamReader(
                TaskTemplate.class.getResourceAsStream("tasks.csv"), StandardCharsets.UTF_8))) {
      return format.parse(text).stream().map(TaskTemplate::of).toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException("tasks.csv", unreadable);
    }
  }

  private static TaskTemplate of(CSVRecord line) {
    return new TaskTemplate(
        line.get("key"),
        Integer.parseInt(line.get("month")),
        Integer.parseInt(line.get("day")),
        Arrays.stream(line.get("arenas").split("\\|"))
            .map(ArenaKind::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        Owner.valueOf(line.get("owner")),
        line.get("source"));
  }
}

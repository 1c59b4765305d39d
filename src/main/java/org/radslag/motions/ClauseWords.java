package org.radslag.motions;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The words by which that-clauses of one language are read, from a file per language. */
final class ClauseWords {

  private static final Map<MotionLanguage, ClauseWords> ALL = new EnumMap<>(MotionLanguage.class);

  static {
    for (MotionLanguage language : MotionLanguage.values()) {
      ALL.put(language, new ClauseWords(language));
    }
  }

  private final Properties words = new Properties();
  final String opener;
  final Set<String> joints;
  final Set<String> fillers;
  final Set<String> modals;
  final Set<String> governs;
  final Set<String> struggles;
  final Set<String> purpose;
  final Set<String> verbs;
  final Set<String> abbreviations;
  private final Set<String> bodyEndings;
  private final Set<String> bodiesWhole;

  private ClauseWords(MotionLanguage language) {
    String file = "clauses_" + language.tag() + ".properties";
    try (InputStream stream = ClauseWords.class.getResourceAsStream(file);
        Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      words.load(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
    opener = words.getProperty("opener");
    joints = list("joints");
    fillers = list("fillers");
    modals = list("modals");
    governs = list("governs");
    struggles = list("struggles");
    purpose = list("purpose");
    verbs = list("verbs");
    abbreviations = list("abbreviations");
    bodyEndings = list("bodies");
    bodiesWhole = list("bodiesWhole");
  }

  static ClauseWords of(MotionLanguage language) {
    return ALL.get(language);
  }

  /** Whether a word, in small letters, names a body that can be given a task. */
  boolean isBody(String word) {
    return bodiesWhole.contains(word) || bodyEndings.stream().anyMatch(word::endsWith);
  }

  /** Whether a word, in small letters, is one that every other motion has too. */
  static boolean isEverywhere(String word) {
    return ALL.values().stream()
        .anyMatch(
            known ->
                known.isBody(word)
                    || known.verbs.contains(word)
                    || known.governs.contains(word)
                    || known.struggles.contains(word));
  }

  private Set<String> list(String key) {
    return Set.copyOf(List.of(words.getProperty(key).trim().split("\\s+")));
  }
}

package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  @Test
  void swedish_and_english_are_in_step() throws IOException {
    Properties english = bundle("texts.properties");
    Properties swedish = bundle("texts_sv.properties");
    assertEquals(english.stringPropertyNames(), swedish.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertEquals(
          places(english.getProperty(key)), places(swedish.getProperty(key)), "facts of " + key);
    }
  }

  @Test
  void a_swedish_locale_gets_swedish_and_any_other_english() {
    assertEquals("sv", Texts.in(new Locale("sv", "FI")).tag());
    assertEquals("en", Texts.in(Locale.GERMANY).tag());
  }

  @Test
  void apostrophes_and_facts_come_out_as_written() {
    String said = Texts.in(Locale.ENGLISH).say("refused.platform", "Mac OS X", "aarch64");
    assertTrue(said.contains("The demo's database"), said);
    assertTrue(said.contains("Mac OS X on aarch64"), said);
  }

  @Test
  void every_refusal_is_explained_in_the_operating_manual() throws IOException {
    String manual = Files.readString(Path.of("docs/operating.md"));
    for (String key : bundle("texts.properties").stringPropertyNames()) {
      if (key.startsWith("refused.")) {
        String reason = "`" + key.substring("refused.".length()) + "`";
        assertTrue(manual.contains(reason), "docs/operating.md lacks " + reason);
      }
    }
  }

  private static String places(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (Reader file =
        new InputStreamReader(TextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      bundle.load(file);
    }
    return bundle;
  }
}

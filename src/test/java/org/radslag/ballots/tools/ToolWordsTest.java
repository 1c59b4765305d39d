package org.radslag.ballots.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.ceremony.CeremonyFault;
import org.radslag.ballots.protocol.ceremony.CeremonyStep;
import org.radslag.ballots.protocol.statement.ClosingStatement;

/** What the commands say. */
class ToolWordsTest {

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (var in = Main.class.getResourceAsStream("Words_" + language + ".properties")) {
      words.load(new InputStreamReader(in, UTF_8));
    }
    return words;
  }

  @Test
  void swedish_and_english_say_the_same_things() throws IOException {
    Properties swedish = words("sv");
    Properties english = words("en");
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(swedish.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertEquals(holes(english.getProperty(key)), holes(swedish.getProperty(key)), key);
    }
  }

  private static TreeSet<String> holes(String text) {
    return Pattern.compile("\\{[0-9]\\}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_reason_and_every_step_has_its_sentence() throws IOException {
    Properties english = words("en");
    for (CeremonyFault.Reason reason : CeremonyFault.Reason.values()) {
      assertTrue(english.containsKey("fault." + reason), reason.name());
    }
    for (CeremonyStep step : CeremonyStep.values()) {
      assertTrue(english.containsKey("trustee.step." + step), step.name());
    }
    for (ClosingStatement.Fault fault : ClosingStatement.Fault.values()) {
      assertTrue(english.containsKey("closing." + fault), fault.name());
    }
  }
}

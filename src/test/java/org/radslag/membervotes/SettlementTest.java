package org.radslag.membervotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettlementTest {

  private static final int COLUMN = 9_000;
  private static final int SEAL = 28;

  private static QuestionOutcome question(String text, int winners, String answer) {
    List<AnswerCount> answers =
        IntStream.range(0, 40)
            .mapToObj(at -> new AnswerCount(answer + at, 40 - at, 0, at < winners))
            .toList();
    return new QuestionOutcome(
        QuestionText.proposal(text, "Ja", "Nej"),
        new AnswerCount("", 0, 0, false),
        answers,
        40,
        40,
        0,
        Ruling.CHOSEN);
  }

  @Test
  void an_outcome_with_many_long_answers_says_who_won_and_fits() {
    String text = Settlement.text(Collections.nCopies(5, question("Vilka?", 2, "n".repeat(100))));
    assertTrue(text.startsWith("Vilka? ✓ " + "n".repeat(100) + "0 40, ✓ "), text);
    assertEquals(10, text.chars().filter(c -> c == '✓').count());
    assertEquals(5, text.lines().count());
    assertEquals(-1, text.indexOf("n2 38"));
  }

  @Test
  void even_an_outcome_of_nothing_but_long_winners_fits_where_it_is_kept() {
    String text =
        Settlement.text(Collections.nCopies(5, question("€".repeat(200), 40, "€".repeat(200))));
    assertTrue(text.getBytes(StandardCharsets.UTF_8).length + SEAL <= COLUMN);
    assertTrue(text.endsWith("…"));
  }

  @Test
  void a_short_outcome_is_told_whole() {
    assertTrue(Settlement.text(List.of(question("Vilka?", 1, "n"))).endsWith("n39 1"));
  }
}

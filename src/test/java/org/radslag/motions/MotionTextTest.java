package org.radslag.motions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.kernel.Refusal;

class MotionTextTest {

  private static final TextLimits LIMITS = new TextLimits(120, 20_000, 20, 600);
  private static final String CLAUSE = "att distriktet ska gå";

  private static MotionText text(String title, String reasons, String... clauses) {
    return new MotionText(MotionLanguage.SV, title, reasons, List.of(clauses));
  }

  private static List<String> faults(MotionText text) {
    return text.faults(LIMITS).stream().map(Refusal::reason).toList();
  }

  @Test
  void a_whole_motion_has_no_faults() {
    assertEquals(List.of(), faults(text("Rubrik", "Skäl", CLAUSE)));
  }

  @Test
  void a_motion_needs_title_reasons_and_a_clause() {
    assertEquals(
        List.of(
            "motions.refused.title-empty",
            "motions.refused.reasons-empty",
            "motions.refused.clauses-none"),
        faults(text(" ", "\u0000", "\u200f")));
  }

  @Test
  void limits_let_in_the_last_character_and_refuse_the_next() {
    assertEquals(
        List.of(), faults(text("x".repeat(120), "x".repeat(20_000), "att " + "x".repeat(596))));
    assertEquals(
        List.of(
            "motions.refused.title-long",
            "motions.refused.reasons-long",
            "motions.refused.clause-long"),
        faults(text("x".repeat(121), "x".repeat(20_001), "att " + "x".repeat(597))));
    String[] twenty = Collections.nCopies(20, CLAUSE).toArray(String[]::new);
    String[] more = Collections.nCopies(21, CLAUSE).toArray(String[]::new);
    assertEquals(List.of(), faults(text("a", "b", twenty)));
    assertEquals(List.of("motions.refused.clauses-many"), faults(text("a", "b", more)));
  }

  @Test
  void a_clause_that_does_not_begin_right_is_refused_at_its_field() {
    Refusal refusal = text("a", "b", CLAUSE, "vi ska gå").faults(LIMITS).get(0);
    assertEquals("clause-2", refusal.field());
    assertEquals("motions.refused.clause-opener-sv", refusal.reason());
    MotionText english = new MotionText(MotionLanguage.EN, "a", "b", List.of(CLAUSE));
    assertEquals(List.of("motions.refused.clause-opener-en"), faults(english));
  }

  @Test
  void ten_megabytes_are_not_kept_even_as_a_draft() {
    String huge = "x".repeat(10_000_000);
    assertEquals(
        List.of("title", "reasons", "clause-1"),
        text(huge, huge, huge).beyondKeeping().stream().map(Refusal::field).toList());
    assertEquals(
        "motions.refused.clauses-many",
        text("a", "b", Collections.nCopies(5_000, "att").toArray(String[]::new))
            .beyondKeeping()
            .get(0)
            .reason());
    assertEquals(List.of(), text("a", "x".repeat(60_000), CLAUSE).beyondKeeping());
  }

  @Test
  void nul_controls_and_marks_of_direction_are_gone_and_markup_is_text() {
    MotionText text = text("<b>a\u0000</b>", "\u202Eb\u0007\nc", "att\u2066 vi\r\nska <i>gå</i>");
    assertEquals("<b>a</b>", text.title());
    assertEquals("b\nc", text.reasons());
    assertEquals(List.of("att vi ska <i>gå</i>"), text.clauses());
  }

  @Test
  void what_is_handed_in_ends_every_clause_with_a_full_stop() {
    assertEquals(List.of(CLAUSE + "."), text("a", "b", CLAUSE, "").asHandedIn().clauses());
  }
}

package org.radslag.membervotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.radslag.arenas.ArenaId;
import org.radslag.ballots.Profile;
import org.radslag.kernel.Refusal;

class VoteCheckTest {

  private static final Instant NOW = Instant.parse("2027-01-12T17:00:00Z");
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final VoteCheck check = new VoteCheck(Terms.usual(), NOW, SWEDEN);

  @Test
  void a_whole_vote_has_nothing_wrong_with_it() {
    assertEquals(List.of(), check.whole(form(Basis.BOARD, true, Profile.STANDARD, texts())));
  }

  @Test
  void neither_side_may_be_missing_when_it_is_called() {
    for (Passage side : List.of(Passage.FOR, Passage.AGAINST)) {
      Map<Passage, String> texts = texts();
      texts.remove(side);
      VoteForm form = form(Basis.BOARD, true, Profile.STANDARD, texts);
      assertEquals(List.of(), check.draft(form));
      assertEquals(List.of("membervotes.refused.empty"), reasons(check.whole(form)));
    }
  }

  @Test
  void both_sides_have_the_same_limit() {
    for (Passage side : List.of(Passage.FOR, Passage.AGAINST)) {
      Map<Passage, String> texts = texts();
      texts.put(side, "x".repeat(1_500));
      assertEquals(List.of(), check.draft(form(Basis.BOARD, true, Profile.STANDARD, texts)));
      texts.put(side, "x".repeat(1_501));
      assertEquals(
          List.of("membervotes.refused.too-long"),
          reasons(check.draft(form(Basis.BOARD, true, Profile.STANDARD, texts))));
    }
  }

  @Test
  void the_light_profile_never_binds() {
    assertEquals(
        List.of("membervotes.refused.light-binds"),
        reasons(check.draft(form(Basis.BOARD, true, Profile.LIGHT, texts()))));
    assertEquals(List.of(), check.draft(form(Basis.BOARD, false, Profile.LIGHT, texts())));
  }

  @Test
  void who_may_not_call_by_the_rules_is_refused() {
    assertEquals(
        List.of("membervotes.refused.basis"),
        reasons(check.draft(form(Basis.BODY, true, Profile.STANDARD, texts()))));
  }

  @Test
  void the_notice_is_kept_to_the_second() {
    Instant earliest = Instant.parse("2027-01-14T17:00:00Z");
    assertEquals(List.of(), times(earliest, 168));
    assertEquals(List.of("membervotes.refused.notice"), times(earliest.minusSeconds(1), 168));
  }

  @Test
  void it_is_open_within_the_bounds_of_the_rules() {
    Instant opens = Instant.parse("2027-01-20T17:00:00Z");
    assertEquals(List.of(), times(opens, 48));
    assertEquals(List.of("membervotes.refused.hours"), times(opens, 47));
    assertEquals(List.of(), times(opens, 504));
    assertEquals(List.of("membervotes.refused.hours"), times(opens, 505));
  }

  @Test
  void the_roll_is_not_judged_by_a_day_after_the_opening_and_texts_are_open_by_then() {
    Instant opens = Instant.parse("2027-01-20T17:00:00Z");
    Instant closes = opens.plusSeconds(7 * 86_400);
    assertEquals(
        List.of("membervotes.refused.cut-off"),
        reasons(check.times(LocalDate.of(2027, 1, 21), opens, closes, null)));
    assertEquals(
        List.of("membervotes.refused.embargo"),
        reasons(check.times(LocalDate.of(2027, 1, 20), opens, closes, opens.plusSeconds(1))));
  }

  @Test
  void support_is_rounded_up_and_never_none() {
    assertEquals(266, Terms.usual().needed(Basis.MEMBERS, 5_301));
    assertEquals(1, Terms.usual().needed(Basis.MEMBERS, 0));
    assertEquals(5, Terms.usual().needed(Basis.ASSOCIATIONS, 16));
  }

  @Test
  void questions_out_of_bounds_are_refused_beside_their_field() {
    QuestionText one = new QuestionText(QuestionForm.APPROVAL, "Vilka?", List.of("A", "B"), 1, 3);
    assertEquals("highest2", one.faults(2).get(0).field());
    assertEquals(
        List.of("membervotes.refused.answer-twice"),
        reasons(QuestionText.choice("Vilken?", List.of("A", "A")).faults(0)));
    assertEquals(
        List.of("membervotes.refused.two-answers"),
        reasons(
            new QuestionText(QuestionForm.PROPOSAL, "Ja?", List.of("A", "B", "C"), 1, 1)
                .faults(0)));
  }

  private List<String> times(Instant opens, int hours) {
    return reasons(
        check.times(LocalDate.of(2027, 1, 12), opens, opens.plusSeconds(hours * 3_600L), null));
  }

  private static List<String> reasons(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::reason).toList();
  }

  private static Map<Passage, String> texts() {
    Map<Passage, String> texts = new EnumMap<>(Passage.class);
    for (Passage passage : Passage.values()) {
      texts.put(passage, "Text om " + passage);
    }
    return texts;
  }

  private static VoteForm form(
      Basis basis, boolean binding, Profile profile, Map<Passage, String> texts) {
    return new VoteForm(
        ArenaId.create(),
        null,
        basis,
        "Styrelsen 11 januari § 4",
        "Budgeten",
        binding,
        profile,
        true,
        null,
        null,
        null,
        null,
        List.of(QuestionText.proposal("Godkänn?", "Ja", "Nej")),
        texts);
  }
}

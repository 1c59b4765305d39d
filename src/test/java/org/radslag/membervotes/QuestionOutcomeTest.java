package org.radslag.membervotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionOutcomeTest {

  private static final QuestionText SHARP =
      QuestionText.proposal("Godkänn överenskommelsen?", "Ja", "Nej");

  @Test
  void more_than_half_of_those_who_take_a_stand_carry_a_proposal() {
    QuestionOutcome one = sharp(List.of(3, 68, 29), MajorityBase.WITHOUT_BLANK, 100);
    assertEquals(Ruling.CARRIED, one.ruling());
    assertEquals(97, one.base());
    assertEquals(49, one.needed());
    assertTrue(one.answers().get(0).elected());
    assertFalse(one.answers().get(1).elected());
  }

  @Test
  void exactly_half_carries_nothing() {
    assertEquals(
        Ruling.REJECTED, sharp(List.of(0, 50, 50), MajorityBase.WITHOUT_BLANK, 100).ruling());
    assertEquals(
        Ruling.CARRIED, sharp(List.of(0, 51, 50), MajorityBase.WITHOUT_BLANK, 101).ruling());
  }

  @Test
  void blank_votes_count_against_where_the_rules_say_so() {
    List<Integer> votes = List.of(10, 48, 42);
    assertEquals(Ruling.CARRIED, sharp(votes, MajorityBase.WITHOUT_BLANK, 100).ruling());
    assertEquals(Ruling.REJECTED, sharp(votes, MajorityBase.WITH_BLANK, 100).ruling());
  }

  @Test
  void two_thirds_are_reached_exactly_and_missed_by_one() {
    assertTrue(MajorityRule.TWO_THIRDS.carries(66, 99));
    assertFalse(MajorityRule.TWO_THIRDS.carries(65, 99));
    assertEquals(67, MajorityRule.TWO_THIRDS.needed(100));
    assertFalse(MajorityRule.TWO_THIRDS.carries(0, 0));
  }

  @Test
  void digital_and_paper_stand_beside_each_other_and_are_summed() {
    QuestionOutcome one =
        QuestionOutcome.of(
            SHARP,
            List.of(1, 10, 9),
            List.of(0, 1, 4),
            25,
            Terms.with(MajorityRule.MORE_THAN_HALF, MajorityBase.WITHOUT_BLANK));
    assertEquals(11, one.answers().get(0).total());
    assertEquals(13, one.answers().get(1).total());
    assertEquals(Ruling.REJECTED, one.ruling());
  }

  @Test
  void nobody_who_takes_a_stand_gives_no_outcome() {
    assertEquals(Ruling.NO_VOTES, sharp(List.of(7, 0, 0), MajorityBase.WITHOUT_BLANK, 7).ruling());
  }

  @Test
  void persons_with_most_votes_fill_the_places_and_a_shared_last_place_is_a_tie() {
    QuestionText two = new QuestionText(QuestionForm.PERSONS, "Välj", List.of("A", "B", "C"), 1, 2);
    QuestionOutcome clear = outcome(two, List.of(0, 5, 9, 4), 10);
    assertEquals(Ruling.CHOSEN, clear.ruling());
    assertEquals(List.of(true, true, false), elected(clear));
    QuestionOutcome tie = outcome(two, List.of(0, 5, 9, 5), 10);
    assertEquals(Ruling.TIE, tie.ruling());
    assertEquals(List.of(false, true, false), elected(tie));
  }

  @Test
  void a_person_nobody_voted_for_is_not_chosen_to_fill_a_place() {
    QuestionText two = new QuestionText(QuestionForm.PERSONS, "Välj", List.of("A", "B", "C"), 1, 2);
    assertEquals(List.of(true, false, false), elected(outcome(two, List.of(0, 5, 0, 0), 5)));
  }

  @Test
  void each_answer_that_a_majority_approves_of_is_carried() {
    QuestionText some =
        new QuestionText(QuestionForm.APPROVAL, "Godta", List.of("A", "B", "C"), 1, 3);
    QuestionOutcome one = outcome(some, List.of(2, 6, 4, 5), 10);
    assertEquals(List.of(true, false, true), elected(one));
    assertEquals(5, one.needed());
  }

  private static List<Boolean> elected(QuestionOutcome one) {
    return one.answers().stream().map(AnswerCount::elected).toList();
  }

  private static QuestionOutcome sharp(List<Integer> digital, MajorityBase base, int ballots) {
    return QuestionOutcome.of(
        SHARP, digital, List.of(0, 0, 0), ballots, Terms.with(MajorityRule.MORE_THAN_HALF, base));
  }

  private static QuestionOutcome outcome(
      QuestionText question, List<Integer> digital, int ballots) {
    return QuestionOutcome.of(
        question,
        digital,
        digital.stream().map(one -> 0).toList(),
        ballots,
        Terms.with(MajorityRule.MORE_THAN_HALF, MajorityBase.WITHOUT_BLANK));
  }
}

package org.radslag.meetings.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static final long SEED = 20_270_313L;
  private static final int ROUNDS = 20_000;

  /** Worked by hand. */
  @ParameterizedTest
  @CsvSource({
    // yes, no, abstain, roll, majority, tie, chair, result, needed
    "8, 5, 1, 16, MORE_THAN_HALF, REJECTED, , CARRIED, 7",
    "5, 8, 1, 16, MORE_THAN_HALF, REJECTED, , REJECTED, 7",
    "7, 6, 3, 16, MORE_THAN_HALF, REJECTED, , CARRIED, 7",
    "1, 0, 15, 16, MORE_THAN_HALF, REJECTED, , CARRIED, 1",
    "0, 1, 15, 16, MORE_THAN_HALF, REJECTED, , REJECTED, 1",
    "0, 0, 16, 16, MORE_THAN_HALF, REJECTED, , REJECTED, 1",
    "0, 0, 0, 16, MORE_THAN_HALF, CHAIR, YES, REJECTED, 1",
    "6, 6, 0, 12, MORE_THAN_HALF, REJECTED, YES, REJECTED, 7",
    "6, 6, 0, 12, MORE_THAN_HALF, CHAIR, YES, CARRIED, 7",
    "6, 6, 0, 12, MORE_THAN_HALF, CHAIR, NO, REJECTED, 7",
    "6, 6, 0, 12, MORE_THAN_HALF, CHAIR, ABSTAIN, AWAITS_CHAIR, 7",
    "6, 6, 0, 12, MORE_THAN_HALF, CHAIR, , AWAITS_CHAIR, 7",
    "8, 4, 0, 12, TWO_THIRDS, REJECTED, , CARRIED, 8",
    "7, 5, 0, 12, TWO_THIRDS, REJECTED, , REJECTED, 8",
    "9, 4, 0, 13, TWO_THIRDS, REJECTED, , CARRIED, 9",
    "8, 5, 0, 13, TWO_THIRDS, REJECTED, , REJECTED, 9",
    "6, 6, 0, 12, TWO_THIRDS, CHAIR, YES, REJECTED, 8",
    "0, 0, 5, 12, TWO_THIRDS, CHAIR, YES, REJECTED, 1",
    "2, 1, 0, 3, TWO_THIRDS, REJECTED, , CARRIED, 2",
    "1, 0, 0, 1, TWO_THIRDS, REJECTED, , CARRIED, 1"
  })
  void a_count_comes_to_what_the_rule_says(
      int yes,
      int no,
      int abstain,
      int roll,
      MajorityRule majority,
      TieRule tie,
      Choice chair,
      Verdict.Result result,
      int needed) {
    Verdict verdict = Verdict.of(new Count(yes, no, abstain, roll), majority, tie, chair);
    assertEquals(result, verdict.result());
    assertEquals(needed, verdict.needed());
  }

  @Test
  void a_proposal_is_carried_exactly_when_the_fraction_says_so() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Count count = anyCount(random);
      boolean overHalf = compare(count.yes(), count.base(), 1, 2) > 0;
      boolean twoThirds = count.base() > 0 && compare(count.yes(), count.base(), 2, 3) >= 0;
      assertEquals(overHalf, carried(count, MajorityRule.MORE_THAN_HALF), count::toString);
      assertEquals(twoThirds, carried(count, MajorityRule.TWO_THIRDS), count::toString);
    }
  }

  @Test
  void abstaining_and_staying_silent_change_nothing() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Count count = anyCount(random);
      Count silent = new Count(count.yes(), count.no(), 0, count.roll());
      for (MajorityRule rule : MajorityRule.values()) {
        assertEquals(carried(silent, rule), carried(count, rule), count::toString);
      }
    }
  }

  @Test
  void one_more_yes_never_turns_a_carried_proposal_down() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Count count = anyCount(random);
      Count more = new Count(count.yes() + 1, count.no(), count.abstain(), count.roll() + 1);
      for (MajorityRule rule : MajorityRule.values()) {
        assertTrue(!carried(count, rule) || carried(more, rule), count::toString);
      }
    }
  }

  @Test
  void the_needed_number_is_the_smallest_that_carries() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      int base = 1 + random.nextInt(2_000);
      for (MajorityRule rule : MajorityRule.values()) {
        int needed = rule.needed(base);
        assertTrue(carried(new Count(needed, base - needed, 0, base), rule));
        assertFalse(carried(new Count(needed - 1, base - needed + 1, 0, base), rule));
      }
    }
  }

  @Test
  void the_chair_settles_ties_and_nothing_else() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Count count = anyCount(random);
      for (Choice chair : Choice.values()) {
        Verdict verdict = Verdict.of(count, MajorityRule.MORE_THAN_HALF, TieRule.CHAIR, chair);
        assertEquals(count.isTied() && chair != Choice.ABSTAIN, verdict.byChair());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, 51, 1",
    "HALF, 51, 26",
    "HALF, 50, 25",
    "HALF, 1, 1",
    "HALF, 0, 1",
    "TWO_THIRDS, 51, 34",
    "TWO_THIRDS, 50, 34",
    "TWO_THIRDS, 3, 2",
    "TWO_THIRDS, 0, 1"
  })
  void a_quorum_is_so_many_seats(QuorumRule rule, int seats, int needed) {
    assertEquals(needed, rule.needed(seats));
    assertTrue(rule.isMet(needed, seats));
    assertFalse(rule.isMet(needed - 1, seats));
  }

  @Test
  void a_count_that_cannot_be_true_is_not_made() {
    assertThrows(IllegalArgumentException.class, () -> new Count(-1, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Count(1, 1, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Count(1, Integer.MAX_VALUE, 0, 3));
    assertThrows(IllegalArgumentException.class, () -> new Count(0, 0, 0, Count.LARGEST_ROLL + 1));
  }

  private static boolean carried(Count count, MajorityRule rule) {
    return Verdict.of(count, rule, TieRule.REJECTED, null).result() == Verdict.Result.CARRIED;
  }

  private static Count anyCount(Random random) {
    int most = 1 + random.nextInt(random.nextBoolean() ? 6 : 600);
    int yes = random.nextInt(most);
    int no = random.nextInt(4) == 0 ? yes : random.nextInt(most);
    int abstain = random.nextInt(most);
    return new Count(yes, no, abstain, yes + no + abstain + random.nextInt(most));
  }

  /** Compares a/b with c/d in whole numbers; 0/0 is less than anything. */
  private static int compare(int a, int b, int c, int d) {
    if (b == 0) {
      return -1;
    }
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(d))
        .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)));
  }
}

package org.radslag.ballots.protocol.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both kinds of lanes against BigInteger. */
class LanesTest {
  private static final BigInteger P = ((ModularGroup) Groups.BELENIOS).modulus();
  private final Random random = new Random(46);

  private BigInteger number(int i) {
    return switch (i % 6) {
      case 0 -> P.subtract(BigInteger.valueOf(1 + i));
      case 1 -> BigInteger.valueOf(i);
      // All limbs at an end of their range.
      case 2 -> BigInteger.ONE.shiftLeft(46 * (1 + i % 44)).subtract(BigInteger.ONE);
      case 3 -> BigInteger.ONE.shiftLeft(46 * (1 + i % 44) - 1);
      default -> new BigInteger(2048, random).mod(P);
    };
  }

  private BigInteger[] numbers(int count) {
    BigInteger[] all = new BigInteger[count];
    for (int i = 0; i < count; i++) {
      all[i] = number(random.nextInt(600));
    }
    return all;
  }

  @Test
  void products_and_squares_agree_with_big_integer_however_many_lanes_are_used() {
    for (LaneMaker maker : Backends.lanes()) {
      Lanes lanes = maker.lanes(P);
      for (int count : new int[] {1, lanes.width() / 2, lanes.width() - 1, lanes.width()}) {
        lanes.use(count);
        for (int round = 0; round < 4; round++) {
          compare(lanes, numbers(count), numbers(count));
        }
      }
    }
  }

  private static void compare(Lanes lanes, BigInteger[] a, BigInteger[] b) {
    double[][] x = lanes.load(a);
    double[][] y = lanes.load(b);
    double[][] out = lanes.fresh();
    // Forty times in a row, so that a limb growing out of its range shows.
    for (int i = 0; i < 40; i++) {
      lanes.multiply(out, x, y);
      lanes.square(x, out);
      lanes.multiply(y, y, y);
    }
    BigInteger[] got = lanes.numbers(x, a.length, lanes.fresh());
    for (int lane = 0; lane < a.length; lane++) {
      BigInteger u = a[lane];
      BigInteger v = b[lane];
      for (int i = 0; i < 40; i++) {
        u = u.multiply(v).mod(P).pow(2).mod(P);
        v = v.multiply(v).mod(P);
      }
      assertEquals(u, got[lane], "lane " + lane);
    }
  }

  @Test
  void every_lane_gets_the_entry_its_digit_names() {
    for (LaneMaker maker : Backends.lanes()) {
      Lanes lanes = maker.lanes(P);
      double[][][] table = new double[16][][];
      BigInteger[][] entries = new BigInteger[16][];
      for (int d = 0; d < 16; d++) {
        entries[d] = numbers(lanes.width());
        table[d] = lanes.load(entries[d]);
      }
      int[] digits = random.ints(lanes.width(), 0, 16).toArray();
      double[][] out = lanes.fresh();
      lanes.gather(out, table, digits);
      BigInteger[] expected = new BigInteger[digits.length];
      for (int lane = 0; lane < digits.length; lane++) {
        expected[lane] = entries[digits[lane]][lane];
      }
      assertArrayEquals(expected, lanes.numbers(out, digits.length, lanes.fresh()));
    }
  }

  @Test
  void the_vector_module_is_chosen_where_it_is_and_only_for_full_size_groups() {
    Optional<LaneMaker> chosen = Backends.chosen(Groups.BELENIOS);
    assertEquals("VectorLaneMaker", chosen.orElseThrow().getClass().getSimpleName());
    assertEquals(Optional.empty(), Backends.chosen(Groups.TINY));
  }

  @Test
  void arithmetic_that_errs_is_not_chosen() {
    assertTrue(LaneChoice.agrees(LaneChoice::loops, P));
    BigInteger other = P.subtract(BigInteger.TWO);
    assertFalse(LaneChoice.agrees(p -> LaneChoice.loops(other), P));
  }
}

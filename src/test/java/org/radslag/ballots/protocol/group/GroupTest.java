package org.radslag.ballots.protocol.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bouncycastle.math.ec.custom.djb.Curve25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Malformed;

class GroupTest {
  private final Random random = new Random(4);

  @Test
  void the_constants_have_the_published_hashes() {
    assertEquals(
        "96649bff87fad6b5f819ba03df4f32759730a48fd8795c98d2d70bb84151f3ec",
        Hash.hex(Groups.BELENIOS.generator().text()));
    assertEquals(
        "77b9ebaada44d865ccf49c738654cebca8949b36b73514f53c0b48b0211653bb",
        Hash.hex(Groups.BELENIOS.order().toString()));
    assertEquals(
        "ef7979cebad81edd3a952d8005c6a18a57600586e6fe6086947b4988475d007f",
        Hash.hex(((ModularGroup) Groups.BELENIOS).modulus().toString()));
    assertEquals(
        "fea606ae11ad4f9415ca1470550ccfb82548318c2f80d063979cc0625b2aa434",
        Hash.hex(((ModularGroup) Groups.RFC).modulus().toString()));
    assertEquals(
        "f45e01f6b983b03169ebed512f37948e995c9d7896deaa25af3d8ba4a0c44c8c",
        Hash.hex(Groups.RFC.order().toString()));
  }

  @Test
  void the_laws_of_a_group_hold() {
    for (Group group : Groups.ALL) {
      Element g = group.generator();
      Exponent a = exponent(group);
      Exponent b = exponent(group);
      assertEquals(g.power(a.plus(b)), g.power(a).times(g.power(b)), group.name());
      assertEquals(g.power(a.times(b)), g.power(a).power(b), group.name());
      assertEquals(group.identity(), g.power(a).over(g.power(a)), group.name());
      assertEquals(group.identity(), g.power(group.exponent(0)), group.name());
      assertEquals(g, g.power(group.exponent(1)), group.name());
      assertEquals(g.power(a), group.element(g.power(a).text()), group.name());
    }
  }

  @Test
  void the_steady_power_equals_the_fast_one() {
    for (Group group : Groups.ALL) {
      for (int i = 0; i < 3; i++) {
        Element base = group.generator().power(exponent(group));
        Exponent e = exponent(group);
        assertEquals(base.power(e), base.secretPower(e), group.name());
      }
      for (long edge : new long[] {0, 1, 2, 15, 16, -1, -2}) {
        Exponent e = group.exponent(edge);
        assertEquals(group.generator().power(e), group.generator().secretPower(e), group.name());
      }
    }
  }

  @Test
  void every_number_of_a_tiny_group_is_admitted_exactly_if_it_is_a_member() {
    int members = 0;
    for (int x = 0; x < 23; x++) {
      boolean member =
          BigInteger.valueOf(x)
              .modPow(BigInteger.valueOf(11), BigInteger.valueOf(23))
              .equals(BigInteger.ONE);
      Candidate candidate = Groups.TINY.candidate(Integer.toString(x));
      assertEquals(member, Groups.TINY.admit(candidate).isPresent(), "x = " + x);
      members += member ? 1 : 0;
    }
    assertEquals(11, members);
    assertThrows(Malformed.class, () -> Groups.TINY.candidate("23"));
  }

  @Test
  void the_jacobi_symbol_agrees_with_the_power() {
    BigInteger p = ((ModularGroup) Groups.RFC).modulus();
    for (int i = 0; i < 5; i++) {
      BigInteger x = new BigInteger(2047, random);
      boolean square = x.modPow(Groups.RFC.order(), p).equals(BigInteger.ONE);
      assertEquals(square ? 1 : -1, Jacobi.symbol(x, p));
    }
    assertEquals(0, Jacobi.symbol(p, p));
  }

  @Test
  void numbers_in_any_but_the_canonical_spelling_are_refused() {
    for (String text : List.of("", "00", "01", "+1", "-1", " 1", "1 ", "1e3", "0x1", "١")) {
      assertThrows(Malformed.class, () -> Groups.BELENIOS.candidate(text), text);
      assertThrows(Malformed.class, () -> Groups.BELENIOS.exponent(text), text);
    }
    String order = Groups.BELENIOS.order().toString();
    assertThrows(Malformed.class, () -> Groups.BELENIOS.exponent(order));
    String endless = "9".repeat(10_000_000);
    assertThrows(Malformed.class, () -> Groups.BELENIOS.candidate(endless));
  }

  @Test
  void decimal_writing_agrees_with_big_integer() {
    for (int bits = 0; bits < 2100; bits += 7) {
      BigInteger x = new BigInteger(bits, random);
      assertEquals(x.toString(), Decimal.write(x));
      BigInteger edge = BigInteger.TEN.pow(bits / 4);
      assertEquals(edge.toString(), Decimal.write(edge));
    }
  }

  @Test
  void integers_are_embedded_and_extracted() {
    for (List<Integer> values :
        List.of(List.of(0), List.of(255, 0, 1), List.of(1, 2, 3, 4, 5, 255))) {
      Element x = Groups.RFC.embed(values);
      assertTrue(((ModularGroup) Groups.RFC).contains(x.number()));
      assertEquals(values, Groups.RFC.extract(x, values.size()));
    }
    assertThrows(IllegalArgumentException.class, () -> Groups.RFC.embed(List.of(256)));
    assertThrows(IllegalArgumentException.class, () -> Groups.BELENIOS.embed(List.of(1)));
  }

  @Test
  void points_agree_with_bouncy_castle() {
    byte[] publicKey = new byte[32];
    for (int i = 0; i < 3; i++) {
      byte[] seed = new byte[32];
      random.nextBytes(seed);
      Ed25519.generatePublicKey(seed, 0, publicKey, 0);
      BigInteger scalar = clamped(Hash512.of(seed));
      Element x = Groups.ED25519.generator().power(Groups.ED25519.reduce(scalar));
      byte[] reversed = new byte[32];
      for (int j = 0; j < 32; j++) {
        reversed[31 - j] = publicKey[j];
      }
      assertEquals(java.util.HexFormat.of().formatHex(reversed), x.text());
    }
  }

  @Test
  void sums_of_points_agree_with_bouncy_castles_curve() {
    var curve = new Curve25519();
    var base = org.bouncycastle.crypto.ec.CustomNamedCurves.getByName("curve25519").getG();
    for (int i = 0; i < 20; i++) {
      Exponent a = exponent(Groups.ED25519);
      Element ours = Groups.ED25519.generator().power(a);
      var theirs = base.multiply(a.value()).normalize();
      assertEquals(montgomery(ours), theirsMontgomery(theirs, curve));
    }
  }

  /** u = (1+y)/(1−y), the coordinate both forms of the curve share. */
  private static BigInteger montgomery(Element point) {
    BigInteger p = Field25519.P;
    BigInteger y = point.number().clearBit(255);
    BigInteger top = BigInteger.ONE.add(y);
    return top.multiply(BigInteger.ONE.subtract(y).mod(p).modInverse(p)).mod(p);
  }

  /** Weierstrass x = u + A/3 with A = 486662. */
  private static BigInteger theirsMontgomery(
      org.bouncycastle.math.ec.ECPoint point, Curve25519 curve) {
    BigInteger p = curve.getQ();
    BigInteger third = BigInteger.valueOf(3).modInverse(p);
    BigInteger x = point.getAffineXCoord().toBigInteger();
    return x.subtract(BigInteger.valueOf(486662).multiply(third)).mod(p);
  }

  private static BigInteger clamped(byte[] hash) {
    byte[] big = new byte[32];
    for (int i = 0; i < 32; i++) {
      big[31 - i] = hash[i];
    }
    big[31] &= (byte) 0xf8;
    big[0] &= 0x7f;
    big[0] |= 0x40;
    return new BigInteger(1, big);
  }

  @Test
  void points_off_the_curve_or_of_small_order_are_not_admitted() {
    String two = "0".repeat(63) + "2";
    assertFalse(Groups.ED25519.admit(Groups.ED25519.candidate(two)).isPresent());
    // y = 0 and y = −1 are points of order four and two.
    String zero = "0".repeat(64);
    assertFalse(Groups.ED25519.admit(Groups.ED25519.candidate(zero)).isPresent());
    String minusOne = Field25519.P.subtract(BigInteger.ONE).toString(16);
    assertFalse(Groups.ED25519.admit(Groups.ED25519.candidate(minusOne)).isPresent());
    String prime = Field25519.P.toString(16);
    assertThrows(Malformed.class, () -> Groups.ED25519.candidate(prime));
    String capitals = Groups.ED25519.generator().text().toUpperCase(java.util.Locale.ROOT);
    assertEquals(capitals, Groups.ED25519.generator().text());
    assertThrows(Malformed.class, () -> Groups.ED25519.candidate("A" + "0".repeat(63)));
  }

  @Test
  void every_backend_agrees_with_plain_arithmetic() {
    for (Group group : List.of(Groups.BELENIOS, Groups.ED25519)) {
      Element key = group.generator().power(exponent(group));
      for (Workbench bench : Backends.fast(group, key)) {
        agrees(bench, group, key, bench.width());
        agrees(bench, group, key, 5);
      }
    }
  }

  @Test
  void long_exponents_work_in_every_backend_too() {
    Element key = Groups.RFC.generator().power(exponent(Groups.RFC));
    for (Workbench bench : Backends.fast(Groups.RFC, key)) {
      agrees(bench.another(), Groups.RFC, key, 3);
    }
  }

  private void agrees(Workbench bench, Group group, Element key, int rows) {
    List<Candidate> first = new ArrayList<>();
    List<Candidate> second = new ArrayList<>();
    Exponent[] c = new Exponent[rows];
    Exponent[] r = new Exponent[rows];
    for (int i = 0; i < rows; i++) {
      first.add(group.candidate(group.generator().power(exponent(group)).text()));
      second.add(group.candidate(group.generator().power(exponent(group)).text()));
      c[i] = i == 0 ? group.exponent(0) : exponent(group);
      r[i] = i == 1 ? group.exponent(-1) : exponent(group);
    }
    first.set(rows - 1, outsider(group));
    bench.release(bench.load(second));
    Workbench.Column a = bench.load(first);
    Workbench.Column product = bench.product(a, bench.load(second));
    assertNull(bench.admit(a)[rows - 1]);
    for (int shift : new int[] {0, 1, 3}) {
      String[] expected = new String[rows - 1];
      String[] expectedProduct = new String[rows - 1];
      for (int i = 0; i < rows - 1; i++) {
        Element x = group.element(first.get(i).text());
        Element xy = x.times(group.element(second.get(i).text()));
        Element back = group.generator().power(group.exponent(-shift));
        expected[i] = key.power(r[i]).times(x.times(back).power(c[i])).text();
        expectedProduct[i] = group.generator().power(r[i]).times(xy.times(back).power(c[i])).text();
      }
      assertArrayEquals(expected, head(bench.commitments(a, c, Workbench.Fixed.KEY, r, shift)));
      assertArrayEquals(
          expectedProduct,
          head(bench.commitments(product, c, Workbench.Fixed.GENERATOR, r, shift)));
    }
  }

  private static Candidate outsider(Group group) {
    return group == Groups.ED25519
        ? group.candidate("0".repeat(63) + "2")
        : group.candidate(((ModularGroup) group).modulus().subtract(BigInteger.TWO).toString());
  }

  private static String[] head(String[] all) {
    return java.util.Arrays.copyOf(all, all.length - 1);
  }

  private Exponent exponent(Group group) {
    return group.reduce(new BigInteger(group.order().bitLength() + 64, random));
  }
}

package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/** The Jacobi symbol: modulo a prime, 1 for squares, −1 for the rest, 0 for multiples. */
final class Jacobi {
  private Jacobi() {}

  static int symbol(BigInteger a, BigInteger n) {
    int sign = 1;
    BigInteger top = a.mod(n);
    BigInteger bottom = n;
    while (top.signum() != 0) {
      int twos = top.getLowestSetBit();
      top = top.shiftRight(twos);
      int residue = bottom.intValue() & 7;
      if ((twos & 1) == 1 && (residue == 3 || residue == 5)) {
        sign = -sign;
      }
      if ((top.intValue() & 3) == 3 && (bottom.intValue() & 3) == 3) {
        sign = -sign;
      }
      BigInteger next = bottom.mod(top);
      bottom = top;
      top = next;
    }
    return bottom.equals(BigInteger.ONE) ? sign : 0;
  }
}

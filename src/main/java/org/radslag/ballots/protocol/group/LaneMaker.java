package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/** Makes lanes: how arithmetic that is compiled apart from the rest is found. */
public interface LaneMaker {
  /**
   * Lanes for one thread.
   *
   * @param modulus odd, of 2048 bits
   */
  Lanes lanes(BigInteger modulus);
}

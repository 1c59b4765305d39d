package org.radslag.ballots.protocol.group.vector;

import java.math.BigInteger;
import org.radslag.ballots.protocol.group.LaneMaker;
import org.radslag.ballots.protocol.group.Lanes;

/** Found by the service loader. */
public final class VectorLaneMaker implements LaneMaker {
  @Override
  public Lanes lanes(BigInteger modulus) {
    return new VectorLanes(modulus);
  }
}

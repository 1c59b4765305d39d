package org.radslag.ballots.protocol.election;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;

/** Finds n in g^n for n up to a bound, by baby steps and giant steps. */
public final class DiscreteLog {
  private final Group group;
  private final int most;
  private final int step;
  private final Map<BigInteger, Integer> babies = new HashMap<>();

  public DiscreteLog(Group group, int most) {
    this.group = group;
    this.most = most;
    this.step = (int) Math.sqrt(most) + 1;
    Element power = group.identity();
    for (int i = 0; i < step; i++) {
      babies.put(power.number(), i);
      power = power.times(group.generator());
    }
  }

  /** n with g^n = x and 0 ≤ n ≤ the bound, if there is one. */
  public OptionalInt of(Element x) {
    Element back = group.generator().power(group.exponent(-step));
    Element rest = x;
    for (long giant = 0; giant <= most; giant += step) {
      Integer baby = babies.get(rest.number());
      if (baby != null && giant + baby <= most) {
        return OptionalInt.of((int) giant + baby);
      }
      rest = rest.times(back);
    }
    return OptionalInt.empty();
  }
}

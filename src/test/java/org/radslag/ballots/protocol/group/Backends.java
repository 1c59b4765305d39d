package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every way there is to do the arithmetic of ballots, for tests that compare them. */
public final class Backends {
  private Backends() {}

  /** The lanes: loops, and those of the vector module, with which the tests are started. */
  static List<LaneMaker> lanes() {
    List<LaneMaker> makers = new ArrayList<>(LaneChoice.vector());
    if (makers.size() != 1) {
      throw new AssertionError("The tests run with --add-modules jdk.incubator.vector.");
    }
    makers.add(LaneChoice::loops);
    return makers;
  }

  /** All that is faster than row by row. */
  public static List<Workbench> fast(Group group, Element key) {
    if (group instanceof ModularGroup modular) {
      return lanes().stream()
          .<Workbench>map(maker -> LaneWorkbench.of(modular, key, maker))
          .toList();
    }
    return List.of(group.workbench(key, Workbench.Load.MANY));
  }

  /** Lanes that compute modulo another number, and so get everything wrong. */
  public static Workbench erring(Group group, Element key) {
    BigInteger wrong = ((ModularGroup) group).modulus().subtract(BigInteger.TWO);
    return LaneWorkbench.of((ModularGroup) group, key, modulus -> LaneChoice.loops(wrong));
  }

  /** What a verifier would choose here. */
  static Optional<LaneMaker> chosen(Group group) {
    return LaneChoice.fastest((ModularGroup) group);
  }
}

package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Which lanes to use: the fastest that are there and, tried once, compute right. */
final class LaneChoice {
  /** The platform's vector arithmetic, there only if asked for with {@code --add-modules}. */
  private static final String VECTOR_MODULE = "jdk.incubator.vector";

  private LaneChoice() {}

  /** Nothing where a fused multiply-add is no instruction, or for other than full-size moduli. */
  static Optional<LaneMaker> fastest(ModularGroup group) {
    if (group.modulus().bitLength() != Limbs.FULL_SIZE || !FusedMultiply.IN_HARDWARE) {
      return Optional.empty();
    }
    List<LaneMaker> makers = new ArrayList<>(vector());
    makers.add(LaneChoice::loops);
    return makers.stream().filter(maker -> agrees(maker, group.modulus())).findFirst();
  }

  static Lanes loops(BigInteger modulus) {
    return new LoopLanes(modulus, LoopLanes.WIDTH);
  }

  /** Compiled apart; without its module not even loaded. */
  static List<LaneMaker> vector() {
    if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
      return List.of();
    }
    try {
      return ServiceLoader.load(LaneMaker.class, LaneChoice.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();
    } catch (ServiceConfigurationError | LinkageError e) {
      // Another Java's vector module: we do without it.
      return List.of();
    }
  }

  /** The self-test: a random product and its square in every lane against BigInteger. */
  static boolean agrees(LaneMaker maker, BigInteger modulus) {
    Lanes lanes = maker.lanes(modulus);
    Random random = new Random(lanes.width());
    BigInteger[] a = new BigInteger[Math.min(lanes.width(), 8)];
    BigInteger[] b = new BigInteger[a.length];
    for (int i = 0; i < a.length; i++) {
      a[i] = new BigInteger(Limbs.FULL_SIZE, random).mod(modulus);
      b[i] = modulus.subtract(BigInteger.valueOf(i));
    }
    double[][] product = lanes.load(a);
    lanes.multiply(product, product, lanes.load(b));
    lanes.square(product, product);
    BigInteger[] got = lanes.numbers(product, a.length, lanes.fresh());
    for (int i = 0; i < a.length; i++) {
      BigInteger expected = a[i].multiply(b[i]).modPow(BigInteger.TWO, modulus);
      if (!got[i].equals(expected)) {
        return false;
      }
    }
    return true;
  }
}

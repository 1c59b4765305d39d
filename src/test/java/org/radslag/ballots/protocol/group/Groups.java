package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.util.List;

/**
 * The groups that tests run over: the real ones, and small ones in which corner cases are common.
 */
public final class Groups {
  public static final Group BELENIOS = Group.named("BELENIOS-2048").orElseThrow();
  public static final Group RFC = Group.named("RFC-3526-2048").orElseThrow();
  public static final Group ED25519 = Group.named("Ed25519").orElseThrow();

  /** Order 11 modulo 23: every pair of elements can be tried. */
  public static final Group TINY = modular("tiny-23", 23, 11, 4);

  /** A 62-bit safe prime, embedding included. */
  public static final Group SMALL =
      modular("small-62", 4611686018427377339L, 2305843009213688669L, 4);

  public static final List<Group> ALL = List.of(TINY, SMALL, BELENIOS, RFC, ED25519);

  private Groups() {}

  private static Group modular(String name, long p, long q, long g) {
    return new ModularGroup(
        name, BigInteger.valueOf(p), BigInteger.valueOf(q), BigInteger.valueOf(g), true);
  }
}

package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * A cyclic group of prime order in which discrete logarithms are hard. Known ones: {@code
 * BELENIOS-2048}, {@code RFC-3526-2048} and {@code Ed25519} (specification, "Groups").
 */
public abstract sealed class Group permits ModularGroup, EdwardsGroup {
  /** Extra random bits when a number is reduced, so that the bias is below 2^-128. */
  private static final int EXTRA_BITS = 128;

  /** The group of that name, if the protocol knows it. */
  public static Optional<Group> named(String name) {
    return switch (name) {
      case "BELENIOS-2048" -> Optional.of(KnownGroups.BELENIOS_2048);
      case "RFC-3526-2048" -> Optional.of(KnownGroups.RFC_3526_2048);
      case "Ed25519" -> Optional.of(EdwardsGroup.ED25519);
      default -> Optional.empty();
    };
  }

  public abstract String name();

  /** The prime order q. */
  public abstract BigInteger order();

  public abstract Element generator();

  public abstract Element identity();

  /** The most characters an element is spelled with. */
  public abstract int textLength();

  /** Reads the canonical spelling of an element, without the test of membership. */
  public abstract Candidate candidate(String text);

  /** The element, if the candidate belongs to the group. */
  public abstract Optional<Element> admit(Candidate candidate);

  /** Whether small integers can be encoded into elements, as ranked questions need. */
  public abstract boolean embeds();

  /** Encodes integers 0…255 into an element ("Groups"). */
  public abstract Element embed(List<Integer> values);

  /**
   * The {@code count} integers an element encodes. Total on purpose: a voter who encrypts something
   * else gets some numbers counted, but cannot stop the count.
   */
  public abstract List<Integer> extract(Element element, int count);

  /** Generators of which nobody knows a discrete logarithm to another ("Groups"). */
  public abstract Element independentGenerator(int index);

  /** Arithmetic on many rows at once, for proofs about this key. */
  public abstract Workbench workbench(Element key, Workbench.Load load);

  /** Reads and admits an element. */
  public final Element element(String text) {
    return admit(candidate(text))
        .orElseThrow(() -> new Malformed("A number does not belong to the group " + name() + "."));
  }

  /** Reads an exponent: decimal digits in canonical spelling, below the order. */
  public final Exponent exponent(String text) {
    BigInteger value = Decimal.parse(text, order().bitLength());
    if (value.compareTo(order()) >= 0) {
      throw new Malformed("An exponent is not below the order of the group.");
    }
    return new Exponent(this, value);
  }

  public final Exponent reduce(BigInteger value) {
    return new Exponent(this, value.mod(order()));
  }

  public final Exponent exponent(long value) {
    return reduce(BigInteger.valueOf(value));
  }

  /** The hash of the text as an exponent: the challenge of a proof. */
  public final Exponent hash(String text) {
    return reduce(Hash.number(text));
  }

  /** A uniform random exponent. */
  public final Exponent random(SecureRandom random) {
    return reduce(new BigInteger(order().bitLength() + EXTRA_BITS, random));
  }

  @Override
  public final String toString() {
    return name();
  }
}

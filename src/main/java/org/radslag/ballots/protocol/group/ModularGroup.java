package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Malformed;

/** The subgroup of prime order q of the residues modulo a prime p. */
final class ModularGroup extends Group {
  /** Bits per embedded integer, and bits left free below them to find a member of the group. */
  private static final int BITS_PER_INTEGER = 8;

  private static final int PADDING_BITS = 8;

  private final String name;
  private final BigInteger p;
  private final BigInteger q;
  private final BigInteger cofactor;
  private final boolean embeds;
  private final Element generator;
  private final Element identity;
  private final SteadyPower steady;

  ModularGroup(String name, BigInteger p, BigInteger q, BigInteger g, boolean embeds) {
    this.name = name;
    this.p = p;
    this.q = q;
    this.cofactor = p.subtract(BigInteger.ONE).divide(q);
    this.embeds = embeds;
    this.generator = new Residue(this, g);
    this.identity = new Residue(this, BigInteger.ONE);
    this.steady = new SteadyPower(p, q.bitLength());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public BigInteger order() {
    return q;
  }

  BigInteger modulus() {
    return p;
  }

  SteadyPower steady() {
    return steady;
  }

  @Override
  public Element generator() {
    return generator;
  }

  @Override
  public Element identity() {
    return identity;
  }

  @Override
  public int textLength() {
    return p.toString().length();
  }

  @Override
  public Candidate candidate(String text) {
    BigInteger value = Decimal.parse(text, p.bitLength());
    if (value.compareTo(p) >= 0) {
      throw new Malformed("A group element is not below the modulus.");
    }
    return new Candidate(text, value);
  }

  @Override
  public Optional<Element> admit(Candidate candidate) {
    return contains(candidate.value())
        ? Optional.of(new Residue(this, candidate.value()))
        : Optional.empty();
  }

  /** x^q = 1; modulo a safe prime that is the same as being a square, which is cheaper to see. */
  boolean contains(BigInteger x) {
    if (x.signum() <= 0 || x.compareTo(p) >= 0) {
      return false;
    }
    return cofactor.equals(BigInteger.TWO)
        ? Jacobi.symbol(x, p) == 1
        : x.modPow(q, p).equals(BigInteger.ONE);
  }

  @Override
  public boolean embeds() {
    return embeds;
  }

  @Override
  public Element embed(List<Integer> values) {
    int bits = values.size() * BITS_PER_INTEGER + PADDING_BITS;
    if (!embeds || bits >= p.bitLength()) {
      throw new IllegalArgumentException("These values cannot be encoded in " + name + ".");
    }
    BigInteger x = BigInteger.ZERO;
    for (int value : values) {
      if (value < 0 || value >> BITS_PER_INTEGER != 0) {
        throw new IllegalArgumentException("A value to encode is not from 0 to 255.");
      }
      x = x.shiftLeft(BITS_PER_INTEGER).add(BigInteger.valueOf(value));
    }
    x = x.shiftLeft(PADDING_BITS);
    while (!contains(x)) {
      x = x.add(BigInteger.ONE);
    }
    return new Residue(this, x);
  }

  @Override
  public List<Integer> extract(Element element, int count) {
    BigInteger x = element.number().shiftRight(PADDING_BITS);
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(0, x.intValue() & ((1 << BITS_PER_INTEGER) - 1));
      x = x.shiftRight(BITS_PER_INTEGER);
    }
    return values;
  }

  @Override
  public Element independentGenerator(int index) {
    Element h = new Residue(this, Hash.number("ggen|" + index).modPow(cofactor, p));
    if (h.number().signum() == 0 || h.equals(identity) || h.equals(generator)) {
      throw new IllegalStateException("No independent generator with index " + index);
    }
    return h;
  }

  @Override
  public Workbench workbench(Element key, Workbench.Load load) {
    Optional<LaneMaker> lanes =
        load == Workbench.Load.MANY ? LaneChoice.fastest(this) : Optional.empty();
    return lanes
        .<Workbench>map(maker -> LaneWorkbench.of(this, key, maker))
        .orElseGet(() -> new PlainWorkbench(this, key));
  }
}

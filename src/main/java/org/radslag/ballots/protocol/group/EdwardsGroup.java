package org.radslag.ballots.protocol.group;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * The points of prime order of edwards25519. Spelled as 64 hexadecimal digits of the compressed
 * form read as a number, most significant digit first. Only homomorphic questions: the tool that
 * would check rankings does not know the group.
 */
final class EdwardsGroup extends Group {
  private static final int TEXT_DIGITS = 64;
  private static final BigInteger ORDER =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final BigInteger BASE =
      new BigInteger("6666666666666666666666666666666666666666666666666666666666666658", 16);

  static final EdwardsGroup ED25519 = new EdwardsGroup();

  private final Element identity = new Point(this, Edwards.identity());
  private final Element generator = new Point(this, Edwards.decompress(BASE));

  private EdwardsGroup() {}

  @Override
  public String name() {
    return "Ed25519";
  }

  @Override
  public BigInteger order() {
    return ORDER;
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
    return TEXT_DIGITS;
  }

  @Override
  public Candidate candidate(String text) {
    boolean canonical = text.length() == TEXT_DIGITS;
    for (int i = 0; canonical && i < TEXT_DIGITS; i++) {
      canonical = "0123456789abcdef".indexOf(text.charAt(i)) >= 0;
    }
    if (!canonical) {
      throw new Malformed("A point is not written in 64 lower-case hexadecimal digits.");
    }
    BigInteger value = new BigInteger(text, 16);
    if (value.clearBit(255).compareTo(Field25519.P) >= 0) {
      throw new Malformed("The coordinate of a point is not below 2^255 − 19.");
    }
    return new Candidate(text, value);
  }

  @Override
  public Optional<Element> admit(Candidate candidate) {
    long[] point = Edwards.decompress(candidate.value());
    if (point == null || !Edwards.isIdentity(new EdwardsComb(point).power(ORDER))) {
      return Optional.empty();
    }
    return Optional.of(new Point(this, point));
  }

  @Override
  public boolean embeds() {
    return false;
  }

  @Override
  public Element embed(List<Integer> values) {
    throw new IllegalArgumentException("Rankings are not encoded in " + name() + ".");
  }

  @Override
  public List<Integer> extract(Element element, int count) {
    throw new IllegalArgumentException("Rankings are not encoded in " + name() + ".");
  }

  @Override
  public Element independentGenerator(int index) {
    throw new IllegalArgumentException("Shuffles are not made in " + name() + ".");
  }

  @Override
  public Workbench workbench(Element key, Workbench.Load load) {
    return new EdwardsWorkbench(this, new EdwardsTable(generator), new EdwardsTable(key));
  }
}

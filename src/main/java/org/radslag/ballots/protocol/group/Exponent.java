package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/**
 * A number modulo the order of its group, 0 ≤ value &lt; q. May be secret, so {@link #toString}
 * tells nothing.
 */
public final class Exponent {
  private final Group group;
  private final BigInteger value;

  Exponent(Group group, BigInteger value) {
    this.group = group;
    this.value = value;
  }

  public Group group() {
    return group;
  }

  public BigInteger value() {
    return value;
  }

  /** Decimal digits, as the protocol writes exponents in every group. */
  public String text() {
    return value.toString();
  }

  public Exponent plus(Exponent other) {
    return group.reduce(value.add(other.value));
  }

  public Exponent minus(Exponent other) {
    return group.reduce(value.subtract(other.value));
  }

  public Exponent times(Exponent other) {
    return group.reduce(value.multiply(other.value));
  }

  public Exponent times(long factor) {
    return group.reduce(value.multiply(BigInteger.valueOf(factor)));
  }

  public Exponent negate() {
    return group.reduce(value.negate());
  }

  /** 1/this modulo q, which is prime; the value must not be 0. */
  public Exponent inverse() {
    return new Exponent(group, value.modInverse(group.order()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Exponent e && e.group == group && e.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "Exponent[" + group.name() + "]";
  }
}

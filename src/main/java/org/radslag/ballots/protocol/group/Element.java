package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/** A member of a group: immutable, and proof by its type that membership has been checked. */
public abstract sealed class Element permits Residue, Point {

  public abstract Group group();

  /** The canonical spelling, as it is written and hashed. */
  public abstract String text();

  /** The number by which lists are sorted. */
  public abstract BigInteger number();

  public abstract Element times(Element other);

  public abstract Element inverse();

  /** A power of public data: fast, and its duration depends on the exponent. */
  public abstract Element power(Exponent exponent);

  /**
   * A power by a secret: the sequence of operations and memory accesses is the same for every
   * exponent of the group. See docs/protocol/trust.md for what that can and cannot promise in Java.
   */
  public abstract Element secretPower(Exponent exponent);

  public Element over(Element other) {
    return times(other.inverse());
  }

  public boolean isIdentity() {
    return equals(group().identity());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Element e && e.group() == group() && e.number().equals(number());
  }

  @Override
  public int hashCode() {
    return number().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}

package org.radslag.ballots.protocol.group;

import java.math.BigInteger;

/** An element of a group of residues modulo a prime. */
final class Residue extends Element {
  private final ModularGroup group;
  private final BigInteger value;

  Residue(ModularGroup group, BigInteger value) {
    this.group = group;
    this.value = value;
  }

  @Override
  public Group group() {
    return group;
  }

  @Override
  public String text() {
    return Decimal.write(value);
  }

  @Override
  public BigInteger number() {
    return value;
  }

  @Override
  public Element times(Element other) {
    return new Residue(group, value.multiply(other.number()).mod(group.modulus()));
  }

  @Override
  public Element inverse() {
    return new Residue(group, value.modInverse(group.modulus()));
  }

  @Override
  public Element power(Exponent exponent) {
    return new Residue(group, value.modPow(exponent.value(), group.modulus()));
  }

  @Override
  public Element secretPower(Exponent exponent) {
    return new Residue(group, group.steady().power(value, exponent.value()));
  }
}

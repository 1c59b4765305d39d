package org.radslag.kernel;

import java.util.Objects;
import java.util.UUID;

/** A person whom Rådslag knows: a member in the register, or staff at the district office. */
public record PersonId(UUID value) implements Id {

  public PersonId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static PersonId create() {
    return new PersonId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

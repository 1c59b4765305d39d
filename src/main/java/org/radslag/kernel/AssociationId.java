package org.radslag.kernel;

import java.util.Objects;
import java.util.UUID;

/** A local association (partiförening), geographic or branch. Roles are held in one of them. */
public record AssociationId(UUID value) implements Id {

  public AssociationId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static AssociationId create() {
    return new AssociationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.radslag.bodies;

import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A body (organ). The presidium's role is held in one. */
public record BodyId(UUID value) implements Id {

  public BodyId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static BodyId create() {
    return new BodyId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.radslag.bodies;

import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A seat (plats) in a body. */
public record SeatId(UUID value) implements Id {

  public SeatId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static SeatId create() {
    return new SeatId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

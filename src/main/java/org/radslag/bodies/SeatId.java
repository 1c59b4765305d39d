package org.radslag.bodies;

import java.util.Objects;
import java.util.Optional;
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

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<SeatId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(SeatId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

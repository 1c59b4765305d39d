package org.radslag.bodies;

import java.util.Objects;
import java.util.Optional;
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

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<BodyId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(BodyId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

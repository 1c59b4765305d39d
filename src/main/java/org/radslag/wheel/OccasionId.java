package org.radslag.wheel;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A meeting that the office has written down for the rhythm. */
public record OccasionId(UUID value) implements Id {

  public OccasionId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static OccasionId create() {
    return new OccasionId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<OccasionId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(OccasionId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.radslag.arenas;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A political arena: somewhere the party governs or wants to (arena). */
public record ArenaId(UUID value) implements Id {

  public ArenaId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static ArenaId create() {
    return new ArenaId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<ArenaId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(ArenaId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

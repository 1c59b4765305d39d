package org.radslag.ballots;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A secret election (sluten omröstning). */
public record ElectionId(UUID value) implements Id {

  public ElectionId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static ElectionId create() {
    return new ElectionId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<ElectionId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(ElectionId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

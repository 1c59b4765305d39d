package org.radslag.matters;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** One version of a group's mandate sheet (mandatblad). */
public record SheetId(UUID value) implements Id {

  public SheetId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static SheetId create() {
    return new SheetId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<SheetId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(SheetId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

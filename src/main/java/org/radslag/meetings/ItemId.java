package org.radslag.meetings;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** An item (punkt, paragraf) of a meeting's agenda. */
public record ItemId(UUID value) implements Id {

  public ItemId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static ItemId create() {
    return new ItemId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<ItemId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(ItemId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.radslag.matters;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A document of a matter (handling). */
public record DocumentId(UUID value) implements Id {

  public DocumentId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static DocumentId create() {
    return new DocumentId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<DocumentId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(DocumentId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

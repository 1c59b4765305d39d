package org.radslag.matters;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A sounding (avstämning). */
public record SoundingId(UUID value) implements Id {

  public SoundingId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static SoundingId create() {
    return new SoundingId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<SoundingId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(SoundingId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.radslag.matters;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A matter (ärende). */
public record MatterId(UUID value) implements Id {

  public MatterId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static MatterId create() {
    return new MatterId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<MatterId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(MatterId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.radslag.influence;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A change of model in an arena (byte av inflytandemodell). */
public record SwitchId(UUID value) implements Id {

  public SwitchId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static SwitchId create() {
    return new SwitchId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<SwitchId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(SwitchId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

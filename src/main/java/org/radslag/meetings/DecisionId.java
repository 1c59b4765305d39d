package org.radslag.meetings;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A decision (beslut). */
public record DecisionId(UUID value) implements Id {

  public DecisionId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static DecisionId create() {
    return new DecisionId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<DecisionId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(DecisionId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

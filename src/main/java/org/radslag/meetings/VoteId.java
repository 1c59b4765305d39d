package org.radslag.meetings;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** An open vote (votering). */
public record VoteId(UUID value) implements Id {

  public VoteId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static VoteId create() {
    return new VoteId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<VoteId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(VoteId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

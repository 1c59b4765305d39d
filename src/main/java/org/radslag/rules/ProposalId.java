package org.radslag.rules;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A proposal to change the rule set. */
public record ProposalId(UUID value) implements Id {

  public ProposalId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static ProposalId create() {
    return new ProposalId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<ProposalId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(ProposalId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

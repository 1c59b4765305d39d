package org.radslag.membervotes;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A member vote (medlemsomröstning). */
public record MemberVoteId(UUID value) implements Id {

  public MemberVoteId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static MemberVoteId create() {
    return new MemberVoteId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<MemberVoteId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(MemberVoteId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

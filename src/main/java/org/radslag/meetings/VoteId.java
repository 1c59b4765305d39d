package org.radslag.meetings;

import java.util.Objects;
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

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.radslag.meetings;

import java.util.Objects;
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

  @Override
  public String toString() {
    return value.toString();
  }
}

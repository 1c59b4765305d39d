package org.radslag.membership.reorganisation;

import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A merger, split or move of an association. */
public record ReorganisationId(UUID value) implements Id {

  public ReorganisationId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static ReorganisationId create() {
    return new ReorganisationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

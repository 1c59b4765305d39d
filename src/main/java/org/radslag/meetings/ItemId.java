package org.radslag.meetings;

import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.Id;

/** An item (punkt, paragraf) of a meeting's agenda. */
public record ItemId(UUID value) implements Id {

  public ItemId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static ItemId create() {
    return new ItemId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

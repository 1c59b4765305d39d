package org.radslag.membership.snapshot;

import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A frozen copy of the register. */
public record SnapshotId(UUID value) implements Id {

  public SnapshotId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static SnapshotId create() {
    return new SnapshotId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

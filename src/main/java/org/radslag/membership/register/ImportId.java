package org.radslag.membership.register;

import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.Id;

/** One reading of a register file. */
public record ImportId(UUID value) implements Id {

  public ImportId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static ImportId create() {
    return new ImportId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

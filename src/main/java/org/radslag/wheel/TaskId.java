package org.radslag.wheel;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A task of the wheel. */
public record TaskId(UUID value) implements Id {

  public TaskId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static TaskId create() {
    return new TaskId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<TaskId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(TaskId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.radslag.motions;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A motion. */
public record MotionId(UUID value) implements Id {

  public MotionId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static MotionId create() {
    return new MotionId(UUID.randomUUID());
  }

  /** The identity written as text, or empty when the text is none. */
  public static Optional<MotionId> parse(String text) {
    try {
      return text == null || text.length() != 36
          ? Optional.empty()
          : Optional.of(new MotionId(UUID.fromString(text)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

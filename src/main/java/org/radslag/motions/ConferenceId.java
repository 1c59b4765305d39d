package org.radslag.motions;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A conference that receives motions. */
public record ConferenceId(UUID value) implements Id {

  public ConferenceId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static ConferenceId create() {
    return new ConferenceId(UUID.randomUUID());
  }

  /** The identity written as text, or empty when the text is none. */
  public static Optional<ConferenceId> parse(String text) {
    try {
      return text == null || text.length() != 36
          ? Optional.empty()
          : Optional.of(new ConferenceId(UUID.fromString(text)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

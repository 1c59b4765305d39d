package org.radslag.meetings;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A meeting of a body (sammanträde). */
public record MeetingId(UUID value) implements Id {

  public MeetingId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random identity. */
  public static MeetingId create() {
    return new MeetingId(UUID.randomUUID());
  }

  /** Reads an identity from an address or a form; empty when it is none. */
  public static Optional<MeetingId> parse(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString).map(MeetingId::new);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

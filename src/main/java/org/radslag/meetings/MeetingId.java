package org.radslag.meetings;

import java.util.Objects;
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

  @Override
  public String toString() {
    return value.toString();
  }
}

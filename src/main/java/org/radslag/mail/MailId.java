package org.radslag.mail;

import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.Id;

/** A mail that waits in the outbox or has left it. */
public record MailId(UUID value) implements Id {

  public MailId {
    Objects.requireNonNull(value, "value");
  }

  static MailId create() {
    return new MailId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.radslag.membervotes;

import java.time.Instant;
import org.radslag.kernel.PersonId;

/** An envelope as those who register them see it. */
public record EnvelopeCard(
    int number, PersonId person, EnvelopeFate fate, String reason, Instant registeredAt) {

  public boolean isRegistered() {
    return fate == EnvelopeFate.REGISTERED;
  }
}

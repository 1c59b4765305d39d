package org.radslag.membervotes;

import java.time.Instant;
import org.radslag.kernel.PersonId;

/**
 * An envelope as those who register them see it.
 *
 * @param person whose it is; null when the marks of who voted have been destroyed
 */
public record EnvelopeCard(
    int number, PersonId person, EnvelopeFate fate, String reason, Instant registeredAt) {

  public boolean isRegistered() {
    return fate == EnvelopeFate.REGISTERED;
  }
}

package org.radslag.membervotes;

import java.time.Instant;
import org.radslag.kernel.PersonId;

/**
 * An appeal about the roll.
 *
 * @param reason why it was granted or denied; empty while it waits
 * @param settledAt null while it waits
 */
public record AppealCard(
    PersonId person, Instant madeAt, AppealOutcome outcome, String reason, Instant settledAt) {

  /** Whether somebody still has to settle it. */
  public boolean isOpen() {
    return settledAt == null;
  }
}

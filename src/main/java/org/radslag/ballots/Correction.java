package org.radslag.ballots;

import java.time.Instant;
import org.radslag.kernel.PersonId;

/**
 * A correction of a frozen roll.
 *
 * @param kind what is done
 * @param doneBy the second person; null while nobody has joined the first
 */
public record Correction(
    PersonId member,
    Kind kind,
    PersonId askedBy,
    Instant askedAt,
    PersonId doneBy,
    Instant doneAt) {

  /** What a correction does. */
  public enum Kind {
    /** Takes the line out of use. */
    BLOCK,
    /** Gives a reserve credential, in place of the line if there is one. */
    RESERVE
  }
}

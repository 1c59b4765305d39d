package org.radslag.membervotes;

import java.time.Instant;

/**
 * A correction of a roll as everybody may read it: no name.
 *
 * @param confirmedAt null while it waits for the second person
 */
public record CorrectionCard(
    int number, CorrectionKind kind, String reason, Instant askedAt, Instant confirmedAt) {

  public boolean isDone() {
    return confirmedAt != null;
  }
}

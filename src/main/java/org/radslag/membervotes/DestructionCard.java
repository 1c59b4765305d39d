package org.radslag.membervotes;

import java.time.Instant;

/**
 * What is destroyed of a vote, and when.
 *
 * @param secretsDue from when the keys, and the links between members, codes and addresses, are
 *     destroyed
 * @param secretsGone when they were; null while they are kept
 * @param marksDue from when the marks of who took part are destroyed
 * @param marksGone when they were; null while they are kept
 * @param held whether all of it is kept until the outcome is decided and every appeal is settled
 */
public record DestructionCard(
    Instant secretsDue, Instant secretsGone, Instant marksDue, Instant marksGone, boolean held) {

  /** Whether something is to be destroyed at that instant or before. */
  boolean isDue(Instant now) {
    return secretsGone == null
        ? !held && !now.isBefore(secretsDue)
        : marksGone == null && !now.isBefore(marksDue);
  }
}

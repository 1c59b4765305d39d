package org.radslag.membervotes;

import java.time.Instant;
import java.util.List;

/**
 * What is destroyed of a vote, and when.
 *
 * @param secretsDue from when the keys, and the links between members, codes and addresses, are
 *     destroyed
 * @param secretsGone when they were; null while they are kept
 * @param marksDue from when the marks of who took part are destroyed
 * @param marksGone when they were; null while they are kept
 * @param hindrances why all of it is kept whatever the day; empty when nothing hinders
 */
public record DestructionCard(
    Instant secretsDue,
    Instant secretsGone,
    Instant marksDue,
    Instant marksGone,
    List<Hindrance> hindrances) {

  public DestructionCard {
    hindrances = List.copyOf(hindrances);
  }

  /** Whether keys and links are kept whatever the day. */
  public boolean held() {
    return secretsGone == null && !hindrances.isEmpty();
  }

  /** Whether they are kept although their day has come. */
  boolean isOverdue(Instant now) {
    return held() && !now.isBefore(secretsDue);
  }

  /** Whether something is to be destroyed at that instant or before. */
  boolean isDue(Instant now) {
    return secretsGone == null
        ? !held() && !now.isBefore(secretsDue)
        : marksGone == null && !now.isBefore(marksDue);
  }
}

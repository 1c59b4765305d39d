package org.radslag.membervotes;

import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/**
 * A member's question about the proposal, and its answer.
 *
 * @param number its place among the vote's, from 1
 * @param answer empty while nobody has answered
 */
public record Inquiry(
    UUID id, int number, PersonId asker, Instant askedAt, String text, String answer) {

  public boolean isAnswered() {
    return !answer.isEmpty();
  }
}

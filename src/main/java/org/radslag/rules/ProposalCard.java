package org.radslag.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.radslag.kernel.PersonId;

/**
 * A proposal with what became of it.
 *
 * @param base the newest version when it was written
 * @param stale whether another version has been made since, so that it can no longer be approved
 * @param decidedBy who approved, rejected or withdrew it; null while it waits
 * @param answer why it was rejected; empty otherwise
 * @param version the version that it became; null when it did not
 */
public record ProposalCard(
    ProposalId id,
    ProposalState state,
    int base,
    boolean stale,
    LocalDate from,
    String reason,
    PersonId proposedBy,
    Instant proposedAt,
    PersonId decidedBy,
    Instant decidedAt,
    String answer,
    Integer version,
    List<Line> changes) {

  /**
   * One rule in the proposal.
   *
   * @param oldValue what held when it was written
   */
  public record Line(
      Rule rule,
      String oldValue,
      String oldSource,
      String value,
      String source,
      boolean verified) {}

  public ProposalCard {
    changes = List.copyOf(changes);
  }

  public boolean isWaiting() {
    return state == ProposalState.WAITING;
  }
}

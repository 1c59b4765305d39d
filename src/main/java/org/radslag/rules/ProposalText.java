package org.radslag.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A proposal as it is written.
 *
 * @param from the first day on which it would hold
 * @param beforeLater whether it is known and meant that it begins before a version that is already
 *     decided
 * @param reason why, in plain words
 */
public record ProposalText(
    LocalDate from, boolean beforeLater, String reason, List<Change> changes) {

  public ProposalText {
    changes = List.copyOf(changes);
  }
}

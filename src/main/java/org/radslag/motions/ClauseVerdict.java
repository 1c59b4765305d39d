package org.radslag.motions;

import java.util.List;
import java.util.Optional;

/**
 * What a that-clause looks like to the check.
 *
 * @param addressees the bodies it gives a task, as they were written
 * @param hints the most pressing first
 * @param demands how to part it, when it makes two demands
 */
public record ClauseVerdict(
    ThatClause clause, List<String> addressees, List<Hint> hints, Optional<Demands> demands) {

  public ClauseVerdict {
    addressees = List.copyOf(addressees);
    hints = List.copyOf(hints);
  }

  /** Whether there is nothing to think about but, at most, a full stop. */
  public boolean isGood() {
    return hints.stream().allMatch(hint -> hint.kind() == Hint.Kind.FULL_STOP);
  }

  /** Whether there is a hint of that kind. */
  public boolean has(Hint.Kind kind) {
    return hints.stream().anyMatch(hint -> hint.kind() == kind);
  }
}

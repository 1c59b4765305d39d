package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A member took back her support. */
public record SupportTakenBack(MemberVoteId subject) implements DomainEvent {

  @Override
  public boolean anonymous() {
    return true;
  }
}

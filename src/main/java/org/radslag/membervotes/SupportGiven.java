package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A member supported a call; who it was stands with the support alone. */
public record SupportGiven(MemberVoteId subject) implements DomainEvent {

  @Override
  public boolean anonymous() {
    return true;
  }
}

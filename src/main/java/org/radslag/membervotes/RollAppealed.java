package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A member said that she should be on the roll; who stands with the appeal alone. */
public record RollAppealed(MemberVoteId subject) implements DomainEvent {

  @Override
  public boolean anonymous() {
    return true;
  }
}

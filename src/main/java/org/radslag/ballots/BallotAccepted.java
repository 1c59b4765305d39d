package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** A ballot was recorded. By whom, under which credential and when exactly is kept nowhere. */
public record BallotAccepted(ElectionId subject) implements DomainEvent {

  @Override
  public boolean anonymous() {
    return true;
  }
}

package org.radslag.ballots;

import org.radslag.kernel.DomainEvent;

/** Somebody asked for paper before the credentials were made; who is in the roll alone. */
public record PaperChosen(ElectionId subject) implements DomainEvent {

  @Override
  public boolean anonymous() {
    return true;
  }
}

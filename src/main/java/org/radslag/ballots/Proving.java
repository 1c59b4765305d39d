package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;

/** Takes note that the start-of-vote protocol is signed. */
@ApplicationScoped
class Proving {

  @Inject Event<DomainEvent> events;

  Outcome<ElectionId> proven(SecretElection election) {
    if (!election.may(ElectionState.PROVEN)) {
      return Outcome.refused(election.state().refusal());
    }
    election.become(ElectionState.PROVEN);
    events.fire(new ElectionProven(election.id()));
    return Outcome.done(election.id());
  }
}

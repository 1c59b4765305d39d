package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import org.radslag.kernel.Outcome;

/** To come. */
@ApplicationScoped
class Proving {

  Outcome<ElectionId> proven(SecretElection election) {
    return Outcome.refused(election.state().refusal());
  }
}

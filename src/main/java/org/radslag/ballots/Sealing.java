package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import org.radslag.kernel.Outcome;

/** Fixes the election record. */
@ApplicationScoped
class Sealing {

  Outcome<ElectionId> seal(SecretElection election) {
    return Outcome.refused(election.state().refusal());
  }
}

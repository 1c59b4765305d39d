package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import org.radslag.kernel.Outcome;

/** To come. */
@ApplicationScoped
class KeyTaking {

  Outcome<ElectionId> take(
      SecretElection election, org.radslag.ballots.protocol.election.ThresholdTrustees trustees) {
    return Outcome.refused(election.state().refusal());
  }
}

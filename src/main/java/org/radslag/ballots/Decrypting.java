package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import org.radslag.kernel.Outcome;

/** To come. */
@ApplicationScoped
class Decrypting {

  Outcome<ElectionId> offer(SecretElection election, int owner, byte[] partial) {
    return Outcome.refused(election.state().refusal());
  }
}

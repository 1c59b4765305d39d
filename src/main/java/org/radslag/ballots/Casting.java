package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import org.radslag.kernel.PersonId;

/** Takes a ballot through the gate into the box. */
@ApplicationScoped
class Casting {

  CastAnswer cast(PersonId person, String uuid, byte[] ballot) {
    return CastAnswer.Refused.because(CastAnswer.Fault.UNKNOWN, "ballots.refused.no-election");
  }
}

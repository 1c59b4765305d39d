package org.radslag.ballots.trustees;

import jakarta.inject.Inject;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Elections;
import org.radslag.ballots.Profile;
import org.radslag.kernel.Outcome;
import org.radslag.platform.UseCase;

/** Fixes the election record, once what cannot be brought in afterwards is there. */
@UseCase
public class RecordSealing {

  @Inject Caller caller;
  @Inject Elections elections;
  @Inject Seats seats;
  @Inject Notes notes;

  /**
   * Fixes the record and writes the Setup event.
   *
   * @return refused, beside what {@link Elections#seal} refuses, while the registrar has not signed
   *     the roll: without her signature it could never open
   */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> seal(ElectionId id) {
    seats.lock(id);
    ElectionCard election = elections.find(id).orElse(null);
    caller.require(election != null);
    return election.profile() != Profile.LIGHT && notes.find(id, StatementKind.ROLL).isEmpty()
        ? Outcome.refused("ballots.refused.roll-unsigned")
        : elections.seal(id);
  }
}

package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Sees when everything has come in that the election record is made of. */
@ApplicationScoped
class Readiness {

  @PersistenceContext EntityManager data;
  @Inject Records records;

  /** Goes on to KEYED when the trustees' keys and the public credentials are both in. */
  void look(SecretElection election) {
    boolean listed =
        election.profile() == Profile.LIGHT || records.has(election.id(), RecordKind.REGISTRAR);
    if (listed && records.has(election.id(), RecordKind.TRUSTEES)) {
      election.become(ElectionState.KEYED);
      data.flush();
    }
  }
}

package org.radslag.ballots;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.kernel.Outcome;
import org.radslag.platform.UseCase;

/**
 * The keys of an election as the server deals with them: the trustees' public ones, its own, and
 * the partial decryptions. Trustees are owners 2 to n + 1; the server is owner 1.
 */
@UseCase
public class ElectionKeys {

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject KeyTaking taking;
  @Inject Decrypting decrypting;
  @Inject Proving proving;

  /**
   * Takes the outcome of the trustees' key ceremony and adds a fresh key of the server's own, which
   * is mandatory and never leaves. Refused when the record does not hold or is of other numbers
   * than planned.
   */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> takeTrustees(ElectionId id, ThresholdTrustees trustees) {
    return taking.take(locked(id), trustees);
  }

  /**
   * The start-of-vote protocol is signed: the election may open. Nobody says so by hand; whoever
   * asks must have seen all the signatures.
   */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> proven(ElectionId id) {
    caller.require(caller.isSystem());
    return proving.proven(locked(id));
  }

  /**
   * Takes a trustee's partial decryption. A false one is refused by name and recorded nowhere but
   * in the trail. When enough are in, the server adds its own, counts, verifies the whole archive
   * and declares the result.
   *
   * @param owner number of the trustee, 2 for the first
   */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE, Role.MEMBER})
  public Outcome<ElectionId> offerDecryption(ElectionId id, int owner, byte[] partial) {
    return decrypting.offer(locked(id), owner, partial);
  }

  private SecretElection locked(ElectionId id) {
    SecretElection election = Locks.exclusive(data, id);
    caller.require(election != null);
    return election;
  }
}

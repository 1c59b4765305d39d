package org.radslag.ballots;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.platform.UseCase;

/**
 * Destroys what an election leaves behind that could one day open a ballot or tell whose it is.
 * When is decided by who held the vote; the product does it by itself, never a person. The public
 * archive and everything that proves the result stay.
 */
@UseCase
public class Destruction {
  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject ServerKeys keys;
  @Inject Lines lines;
  @Inject Event<DomainEvent> events;

  /** What has been destroyed of an election; empty when there is no such election. */
  @Permit(Role.ANYONE)
  public Optional<Destroyed> of(ElectionId id) {
    return Optional.ofNullable(data.find(SecretElection.class, id.value()))
        .map(SecretElection::destroyed);
  }

  /** Whether the keys and links of an election have been destroyed. */
  @Permit(Role.ANYONE)
  public boolean isSecretless(ElectionId id) {
    return of(id).map(Destroyed::secrets).isPresent();
  }

  /** The elections that are over for good and of which something is still to be destroyed. */
  @Permit(Role.ELECTION_COMMITTEE)
  public List<ElectionId> kept() {
    caller.require(caller.isSystem());
    return data.createQuery(
            "select e.id from SecretElection e where e.marksGoneAt is null and e.state in :states",
            UUID.class)
        .setParameter(
            "states", Stream.of(ElectionState.values()).filter(s -> s.next().isEmpty()).toList())
        .getResultStream()
        .map(ElectionId::new)
        .toList();
  }

  /**
   * Destroys the server's own key, the codes that the server has made, and what joins a line of the
   * roll to a credential: credential, pseudonym and salt, and what was done to the line and when.
   *
   * @return refused until nothing can follow on the election's state
   */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<ElectionId> secrets(ElectionId id) {
    SecretElection election = locked(id);
    if (!election.state().next().isEmpty()) {
      return Outcome.refused(election.state().refusal());
    }
    if (election.destroyed().secrets() == null) {
      keys.destroy(id);
      lines.unlink(id);
      election.secretsGone(clock.instant());
      data.flush();
      events.fire(new SecretsDestroyed(id));
    }
    return Outcome.done(id);
  }

  /**
   * Destroys the marks of who voted and how: lines no longer name a member. How many voted stays by
   * association, and in one sum for associations with few lines.
   *
   * @param fewest lines that an association has which is still told of by itself
   * @return refused until the secrets have been destroyed
   */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<ElectionId> marks(ElectionId id, int fewest) {
    SecretElection election = locked(id);
    if (election.destroyed().secrets() == null) {
      return Outcome.refused("ballots.refused.secrets-kept");
    }
    if (election.destroyed().marks() == null) {
      lines.forget(id, fewest);
      election.marksGone(clock.instant());
      data.flush();
      events.fire(new MarksDestroyed(id));
    }
    return Outcome.done(id);
  }

  private SecretElection locked(ElectionId id) {
    caller.require(caller.isSystem());
    SecretElection election = Locks.exclusive(data, id);
    caller.require(election != null);
    return election;
  }
}

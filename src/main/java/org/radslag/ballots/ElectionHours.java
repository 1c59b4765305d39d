package org.radslag.ballots;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.platform.StatementClock;
import org.radslag.platform.UseCase;

/**
 * What the clock brings about in elections. A job calls it every moment; whoever else does changes
 * nothing, for each step looks at the database's time and at the state under the lock.
 */
@UseCase
public class ElectionHours {

  private static final int MOST = 100;

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject StatementClock clock;
  @Inject Batches batches;
  @Inject Tallying tallying;
  @Inject Counting counting;
  @Inject Event<DomainEvent> events;

  /** The elections in one of these states. */
  @Permit(Role.ELECTION_COMMITTEE)
  public List<ElectionId> in(List<ElectionState> states) {
    return data.createQuery(
            "select e from SecretElection e where e.state in :states order by e.closesAt",
            SecretElection.class)
        .setParameter("states", states)
        .setMaxResults(MOST)
        .getResultStream()
        .map(SecretElection::id)
        .toList();
  }

  /** Whether {@link #pass} would do anything: asked without a lock, so that nobody waits for it. */
  @Permit(Role.ELECTION_COMMITTEE)
  public boolean isDue(ElectionId id) {
    SecretElection election = data.find(SecretElection.class, id.value());
    Instant now = clock.now();
    return switch (election.state()) {
      case PROVEN -> !now.isBefore(election.opensAt());
      case OPEN -> election.batches().due(now) > election.batch();
      default -> false;
    };
  }

  /**
   * Opens at the opening instant, gathers batches at their hours, closes at the closing instant.
   */
  @Permit(Role.ELECTION_COMMITTEE)
  public void pass(ElectionId id) {
    SecretElection election = locked(id);
    Instant now = clock.now();
    if (election.state() == ElectionState.PROVEN && !now.isBefore(election.opensAt())) {
      election.become(ElectionState.OPEN);
      events.fire(new ElectionOpened(id));
    }
    if (election.state() == ElectionState.OPEN) {
      int due = election.batches().due(now);
      for (int number = election.batch() + 1; number <= due; number++) {
        batches.gather(election, number);
      }
      if (!now.isBefore(election.closesAt())) {
        election.become(ElectionState.CLOSED);
        events.fire(new ElectionClosed(id));
      }
    }
  }

  /** Puts gathered batches on the board. */
  @Permit(Role.ELECTION_COMMITTEE)
  public void publish(ElectionId id) {
    batches.publish(id);
  }

  /** Adds up what was cast, when the election is closed. */
  @Permit(Role.ELECTION_COMMITTEE)
  public void tally(ElectionId id) {
    SecretElection election = locked(id);
    if (election.state() == ElectionState.CLOSED) {
      batches.publish(id);
      tallying.tally(election);
    }
  }

  /** Counts, when enough trustees have decrypted. */
  @Permit(Role.ELECTION_COMMITTEE)
  public void count(ElectionId id) {
    if (!counting.isReady(data.find(SecretElection.class, id.value()))) {
      return;
    }
    SecretElection election = locked(id);
    if (election.state() == ElectionState.TALLIED) {
      counting.count(election);
    }
  }

  private SecretElection locked(ElectionId id) {
    SecretElection election = Locks.exclusive(data, id);
    caller.require(election != null);
    return election;
  }
}

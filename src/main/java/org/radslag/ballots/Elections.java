package org.radslag.ballots;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Id;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.membership.snapshot.Snapshots;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/**
 * The life of a secret election as those see it who are responsible for it. Opening and closing
 * happen by themselves at their instants.
 */
@UseCase
public class Elections {

  private static final int LATEST = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Cards cards;
  @Inject Snapshots snapshots;
  @Inject Rules rules;
  @Inject Freezing freezing;
  @Inject Sealing sealing;
  @Inject Event<DomainEvent> events;

  /** Writes down what an election is to be. Refused when the plan cannot be carried out. */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> prepare(ElectionPlan plan) {
    List<Refusal> faults = PlanCheck.faults(plan, clock.instant());
    if (plan.snapshot() != null && !snapshots.exists(plan.snapshot())) {
      faults.add(Refusal.of("snapshot", "ballots.refused.no-snapshot"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ElectionId id = ElectionId.create();
    data.persist(
        new SecretElection(
            id,
            Names.election(),
            PlanCheck.cleaned(plan),
            caller.person().map(Id::value).orElse(null),
            clock.instant()));
    data.flush();
    for (AssociationId association : plan.associations()) {
      data.createNativeQuery("INSERT INTO election_association VALUES (?, ?)")
          .setParameter(1, id.toString())
          .setParameter(2, association.toString())
          .executeUpdate();
    }
    events.fire(
        new ElectionPrepared(id, plan.profile(), plan.opensAt(), plan.closesAt(), plan.snapshot()));
    return Outcome.done(id);
  }

  /**
   * Freezes the roll: one line for every member in force in the snapshot, and the reserve. Refused
   * when fewer are entitled than the rules ask for.
   */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> freeze(ElectionId id) {
    return freezing.freeze(locked(id));
  }

  /** Fixes the election record and writes the Setup event. */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> seal(ElectionId id) {
    return sealing.seal(locked(id));
  }

  /** Gives an election up. Refused once it has opened. */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> abandon(ElectionId id) {
    SecretElection election = locked(id);
    if (!election.may(ElectionState.ABANDONED)) {
      return Outcome.refused(election.state().refusal());
    }
    election.become(ElectionState.ABANDONED);
    events.fire(new ElectionAbandoned(id));
    return Outcome.done(id);
  }

  /** An election; empty when there is none with that id, or none that the caller may know of. */
  @Permit(Role.ANYONE)
  public Optional<ElectionCard> find(ElectionId id) {
    return Optional.ofNullable(data.find(SecretElection.class, id.value()))
        .filter(this::isVisible)
        .map(cards::of);
  }

  /** What the rules ask that an election is held under; empty when there is no such election. */
  @Permit(Role.ANYONE)
  public Optional<ElectionTerms> terms(ElectionId id) {
    return Optional.ofNullable(data.find(SecretElection.class, id.value()))
        .map(election -> ElectionTerms.of(rules.version(election.ruleSet())));
  }

  /** An election by its public name. */
  @Permit(Role.ANYONE)
  public Optional<ElectionCard> byUuid(String uuid) {
    return data.createQuery(
            "select e from SecretElection e where e.uuid = :uuid", SecretElection.class)
        .setParameter("uuid", uuid)
        .getResultStream()
        .findFirst()
        .filter(this::isVisible)
        .map(cards::of);
  }

  /** The latest public elections, newest first; for whoever asks, and cheap. */
  @Permit(Role.ANYONE)
  public List<ListedElection> listed() {
    return data.createQuery(
            "select e from SecretElection e where e.state in :states"
                + " order by e.opensAt desc, e.uuid",
            SecretElection.class)
        .setParameter(
            "states", Stream.of(ElectionState.values()).filter(ElectionState::isPublic).toList())
        .setMaxResults(LATEST)
        .getResultStream()
        .map(e -> new ListedElection(e.uuid(), e.title(), e.state(), e.opensAt(), e.closesAt()))
        .toList();
  }

  /** The latest elections that the caller may know of, newest first: to most, the public ones. */
  @Permit(Role.ANYONE)
  public List<ElectionCard> all() {
    return data.createQuery(
            "select e from SecretElection e order by e.opensAt desc, e.uuid", SecretElection.class)
        .setMaxResults(LATEST)
        .getResultStream()
        .filter(election -> election.state().isPublic() || prepares())
        .map(cards::of)
        .toList();
  }

  private boolean isVisible(SecretElection election) {
    return election.state().isPublic() || caller.has(Role.SIGNED_IN);
  }

  private boolean prepares() {
    return caller.has(Role.ELECTION_COMMITTEE)
        || caller.has(Role.OFFICE)
        || caller.has(Role.AUDITOR);
  }

  private SecretElection locked(ElectionId id) {
    SecretElection election = Locks.exclusive(data, id);
    caller.require(election != null);
    return election;
  }
}

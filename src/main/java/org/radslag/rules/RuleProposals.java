package org.radslag.rules;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/**
 * How the rules are changed: the office proposes, somebody else on the board approves, and a new
 * version holds from its date, never before tomorrow: no rule changes in the midst of a day.
 */
@UseCase
public class RuleProposals {

  private static final int MOST_SHOWN = 200;
  private static final int LONGEST_ANSWER = 1000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;
  @Inject Event<DomainEvent> events;

  /** The latest proposals, newest first. */
  @Permit({Role.OFFICE, Role.BOARD, Role.AUDITOR})
  public List<ProposalCard> all() {
    return cards(
        data.createQuery("select p from Proposal p order by p.proposedAt desc", Proposal.class)
            .setMaxResults(MOST_SHOWN)
            .getResultList());
  }

  /** One proposal; empty when there is none with that id. */
  @Permit({Role.OFFICE, Role.BOARD, Role.AUDITOR})
  public Optional<ProposalCard> find(ProposalId id) {
    return cards(Optional.ofNullable(data.find(Proposal.class, id.value())).stream().toList())
        .stream()
        .findFirst();
  }

  /** Proposes a change; the board is told. */
  @Permit(Role.OFFICE)
  public Outcome<ProposalId> propose(ProposalText written) {
    PersonId me = caller.requirePerson();
    ProposalCheck check = new ProposalCheck(written);
    ProposalText text = check.text();
    LocalDate today = today();
    RuleSet then = rules.at(text.from() == null ? today : text.from());
    List<Refusal> faults = check.faults(today, rules.versions(), then);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    ProposalId id = ProposalId.create();
    int base = latest();
    data.persist(new Proposal(id, base, text, me, clock.instant()));
    data.flush();
    int place = 0;
    for (Change change : text.changes()) {
      data.persist(new RuleChange(id, place++, then.parameter(change.key()), change));
    }
    data.flush();
    events.fire(
        new RuleChangeProposed(id, base, text.from(), text.changes().size(), facts(changes(id))));
    return Outcome.done(id);
  }

  /**
   * Takes back a proposal that can no longer be approved, because another version was made, and
   * proposes anew what is written now.
   */
  @Permit(Role.OFFICE)
  public Outcome<ProposalId> replace(ProposalId old, ProposalText written) {
    Outcome<ProposalId> withdrawn = withdraw(old);
    return withdrawn.isDone() ? propose(written) : withdrawn;
  }

  /** Takes back a proposal that has not been decided. */
  @Permit(Role.OFFICE)
  public Outcome<ProposalId> withdraw(ProposalId id) {
    PersonId me = caller.requirePerson();
    Proposal proposal = data.find(Proposal.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (proposal == null || !proposal.isWaiting()) {
      return Outcome.refused("rules.refused.not-waiting");
    }
    proposal.withdraw(me, clock.instant());
    events.fire(new RuleChangeWithdrawn(id, proposal.proposedBy()));
    return Outcome.done(id);
  }

  /** Makes the proposal a version, unless who asks has proposed it herself. */
  @Permit(Role.BOARD)
  public Outcome<Integer> approve(ProposalId id) {
    PersonId me = caller.requirePerson();
    Proposal proposal = data.find(Proposal.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (proposal == null) {
      return Outcome.refused("rules.refused.not-waiting");
    }
    int latest = latest();
    Optional<Refusal> refusal =
        proposal.refuseDecision(me).or(() -> proposal.refuseVersion(latest, today()));
    if (refusal.isPresent()) {
      return Outcome.refused(List.of(refusal.get()));
    }
    int version = latest + 1;
    List<RuleChange> changes = changes(id);
    try {
      data.persist(proposal.asVersion(version, clock.instant()));
      data.flush();
      changes.forEach(change -> data.persist(change.in(version)));
      proposal.approve(version, me, clock.instant());
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("rules.refused.stale", version);
      }
      throw failure;
    }
    events.fire(
        new RuleChangeApproved(
            id, version, proposal.from(), proposal.proposedBy(), facts(changes)));
    return Outcome.done(version);
  }

  /** Says no to the proposal, and why. */
  @Permit(Role.BOARD)
  public Outcome<ProposalId> reject(ProposalId id, String answer) {
    PersonId me = caller.requirePerson();
    String why = Text.of(answer);
    if (why.isEmpty() || why.length() > LONGEST_ANSWER) {
      return Outcome.refused(List.of(Refusal.of("answer", "rules.refused.answer", LONGEST_ANSWER)));
    }
    Proposal proposal = data.find(Proposal.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (proposal == null) {
      return Outcome.refused("rules.refused.not-waiting");
    }
    Optional<Refusal> refusal = proposal.refuseDecision(me);
    if (refusal.isPresent()) {
      return Outcome.refused(List.of(refusal.get()));
    }
    proposal.reject(why, me, clock.instant());
    events.fire(new RuleChangeRejected(id, proposal.proposedBy()));
    return Outcome.done(id);
  }

  private List<RuleChange> changes(ProposalId id) {
    return data.createQuery(
            "select c from RuleChange c where c.key.proposal = :id order by c.place",
            RuleChange.class)
        .setParameter("id", id.value())
        .getResultList();
  }

  private List<ProposalCard> cards(List<Proposal> proposals) {
    if (proposals.isEmpty()) {
      return List.of();
    }
    int latest = latest();
    Map<UUID, List<ProposalCard.Line>> lines =
        data.createQuery(
                "select c from RuleChange c where c.key.proposal in :ids order by c.place",
                RuleChange.class)
            .setParameter("ids", proposals.stream().map(p -> p.id().value()).toList())
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    RuleChange::proposal,
                    Collectors.mapping(RuleChange::line, Collectors.toList())));
    return proposals.stream()
        .map(p -> p.card(latest, lines.getOrDefault(p.id().value(), List.of())))
        .toList();
  }

  private int latest() {
    return data.createQuery("select max(r.version) from RuleSetVersion r", Integer.class)
        .getSingleResult();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static String facts(List<RuleChange> changes) {
    return changes.stream().map(RuleChange::toString).collect(Collectors.joining("; "));
  }
}

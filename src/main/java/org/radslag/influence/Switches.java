package org.radslag.influence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Id;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.meetings.HandingOver;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/**
 * One model follows another by a decision: somebody proposes, another enters the decision, and on
 * its day it takes effect by itself. An arena has one change that waits at a time.
 */
@UseCase
public class Switches {

  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_NAME = 120;
  private static final int YEARS_AHEAD = 5;
  private static final int MOST = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Changeover changeover;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Rules rules;
  @Inject HandingOver handingOver;
  @Inject Event<DomainEvent> events;

  /** The changes of an arena, the latest first. */
  @Permit({Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public List<SwitchCard> of(ArenaId arena) {
    return data.createQuery(
            "select s from Switch s where s.arena = :arena order by s.proposedAt desc",
            Switch.class)
        .setParameter("arena", arena.value())
        .setMaxResults(MOST)
        .getResultStream()
        .map(Switch::card)
        .toList();
  }

  /** One change; empty when there is none with that id. */
  @Permit({Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public Optional<SwitchCard> find(SwitchId id) {
    return Optional.ofNullable(data.find(Switch.class, id.value())).map(Switch::card);
  }

  /**
   * What a change would do: the bodies, the seats, the transition table, what stands in the way.
   */
  @Permit({Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public Preview preview(ArenaId arena, ModelKind to, LocalDate on) {
    return changeover.of(arena, to, on);
  }

  /** The transition table of a change: computed anew until it has been carried out. */
  @Permit({Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public List<TransitionLine> lines(SwitchId id) {
    Switch change = data.find(Switch.class, id.value());
    if (change == null) {
      return List.of();
    }
    if (change.state() != SwitchState.DONE) {
      return changeover.of(change.arena(), change.to(), change.takesEffect()).lines();
    }
    return data.createQuery(
            "select l from SwitchLine l where l.within = :id order by l.number", SwitchLine.class)
        .setParameter("id", id.value())
        .getResultStream()
        .map(SwitchLine::line)
        .toList();
  }

  /**
   * What keeps a decided change from being carried out: nothing before its day; after it, the
   * reasons that can be told now, or that it failed.
   */
  @Permit({Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public List<Refusal> hindrances(SwitchId id) {
    Switch change = data.find(Switch.class, id.value());
    if (change == null
        || change.state() != SwitchState.DECIDED
        || change.takesEffect().isAfter(today())) {
      return List.of();
    }
    Preview preview = changeover.of(change.arena(), change.to(), change.takesEffect());
    List<Refusal> reasons = new ArrayList<>(preview.faults());
    if (preview.bodyKind() != null) {
      reasons.addAll(nameFaults(change.bodyName(), preview.ending()));
    }
    if (preview.ending().stream().anyMatch(handingOver::isSitting)) {
      reasons.add(Refusal.because("influence.refused.sitting"));
    }
    if (reasons.isEmpty() && change.takesEffect().isBefore(today())) {
      reasons.add(Refusal.because("influence.refused.failed", change.takesEffect(), id));
    }
    return reasons;
  }

  /** Who decides, under the rule set of today. */
  @Permit(Role.SIGNED_IN)
  public Decider decider() {
    return rules.today().choice("influence.switch.decided_by", Decider.class);
  }

  /** Proposes a change, with the drafts of what is to be announced. */
  @Permit({Role.OFFICE, Role.BOARD})
  public Outcome<SwitchId> propose(Proposal proposal) {
    List<Refusal> refusals = faults(proposal);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Preview preview = changeover.of(proposal.arena(), proposal.to(), proposal.on());
    refusals.addAll(preview.faults());
    if (preview.bodyKind() != null) {
      refusals.addAll(nameFaults(proposal.bodyName(), preview.ending()));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    SwitchId id = SwitchId.create();
    try {
      data.persist(new Switch(id, proposal, preview.from().kind(), actor(), clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("influence.refused.one-waits");
      }
      throw failure;
    }
    proposal.letters().forEach((kind, words) -> data.persist(new Letter(id, kind, words)));
    events.fire(
        new SwitchProposed(
            id, proposal.arena(), preview.from().kind(), proposal.to(), proposal.on()));
    return Outcome.done(id);
  }

  /** Enters the decision; not by the person who proposed. */
  @Permit({Role.BOARD, Role.PRESIDIUM})
  public Outcome<SwitchId> decide(SwitchId id, String decision) {
    Switch change = locked(id);
    caller.require(change != null && mayDecide(change));
    String clean = Text.line(decision);
    if (change.state() != SwitchState.PROPOSED) {
      return Outcome.refused("influence.refused.not-proposed");
    }
    if (!caller.isSystem() && change.proposer().equals(caller.person())) {
      return Outcome.refused("influence.refused.two-people");
    }
    if (clean.isEmpty() || clean.length() > Models.LONGEST_BASIS) {
      return Outcome.refused(
          List.of(Refusal.of("decision", "influence.refused.basis", Models.LONGEST_BASIS)));
    }
    if (change.takesEffect().isBefore(today())) {
      return Outcome.refused("influence.refused.day-gone", change.takesEffect());
    }
    change.decide(clean, actor(), clock.instant());
    events.fire(new SwitchDecided(id, change.arena(), change.to(), change.takesEffect()));
    return Outcome.done(id);
  }

  /** Takes back a change that has not taken effect. */
  @Permit({Role.OFFICE, Role.BOARD})
  public Outcome<SwitchId> withdraw(SwitchId id) {
    Switch change = locked(id);
    caller.require(change != null);
    boolean decided = change.state() == SwitchState.DECIDED;
    if (!decided && change.state() != SwitchState.PROPOSED) {
      return Outcome.refused("influence.refused.not-waiting");
    }
    // What has been decided is taken back by those who may decide.
    caller.require(!decided || mayDecide(change));
    change.withdraw();
    events.fire(new SwitchWithdrawn(id, change.arena()));
    return Outcome.done(id);
  }

  /** Whether the caller may enter the decision of a change. */
  @Permit({Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public boolean mayDecide(SwitchId id) {
    Switch change = data.find(Switch.class, id.value());
    return change != null && mayDecide(change);
  }

  private boolean mayDecide(Switch change) {
    Decider decider = decider();
    List<BodyId> councils =
        bodies.ofArena(change.arena()).stream()
            .filter(body -> body.kind() == org.radslag.bodies.BodyKind.COUNCIL)
            .map(BodyCard::id)
            .toList();
    boolean board = caller.has(Role.BOARD);
    boolean council = councils.stream().anyMatch(body -> caller.has(Role.PRESIDIUM, body));
    return switch (decider) {
      case BOARD -> board;
      case COUNCIL -> councils.isEmpty() ? board : council;
      case EITHER -> board || council;
    };
  }

  private List<Refusal> faults(Proposal proposal) {
    List<Refusal> refusals = new ArrayList<>();
    Optional<ArenaCard> arena = arenas.find(proposal.arena());
    if (arena.isEmpty()) {
      refusals.add(Refusal.because("influence.refused.no-arena"));
    }
    arena
        .map(ArenaCard::until)
        .filter(end -> proposal.on() != null && !proposal.on().isBefore(end))
        .ifPresent(end -> refusals.add(Refusal.of("on", "influence.refused.arena-over", end)));
    if (proposal.to() == null) {
      refusals.add(Refusal.of("model", "influence.refused.model"));
    }
    if (proposal.on() == null || proposal.on().isBefore(today())) {
      refusals.add(Refusal.of("on", "influence.refused.day-past", today()));
    } else if (proposal.on().isAfter(today().plusYears(YEARS_AHEAD))) {
      refusals.add(Refusal.of("on", "influence.refused.day-far", YEARS_AHEAD));
    }
    if (proposal.reason().isEmpty() || proposal.reason().length() > LONGEST_REASON) {
      refusals.add(Refusal.of("reason", "influence.refused.reason", LONGEST_REASON));
    }
    proposal.letters().values().forEach(letter -> refusals.addAll(letter.faults()));
    return refusals;
  }

  private List<Refusal> nameFaults(String name, List<BodyId> ending) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return List.of(Refusal.of("name", "bodies.refused.name", LONGEST_NAME));
    }
    boolean taken =
        bodies.all().stream()
            .anyMatch(
                body ->
                    body.name().equalsIgnoreCase(name)
                        && body.endsOn() == null
                        && !ending.contains(body.id()));
    return taken ? List.of(Refusal.of("name", "bodies.refused.name-taken", name)) : List.of();
  }

  private Switch locked(SwitchId id) {
    return data.find(Switch.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  private java.util.UUID actor() {
    return caller.person().map(Id::value).orElse(null);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}

package org.radslag.influence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.PositionCard;
import org.radslag.arenas.Positions;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Id;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/**
 * The plan for every outcome of an election, made before election day: if the election ends so,
 * this model is proposed. Nothing changes by a plan.
 */
@UseCase
public class Plans {

  private static final int LONGEST_REASON = 300;
  private static final int YEARS_AHEAD = 10;
  private static final int MOST = 100;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Arenas arenas;
  @Inject Positions positions;
  @Inject Event<DomainEvent> events;

  /** What has been prepared for the arena, the latest election first. */
  @Permit(Role.SIGNED_IN)
  public List<PlanCard> of(ArenaId arena) {
    return data.createQuery(
            "select p from OutcomePlan p where p.arena = :arena"
                + " order by p.electionOn desc, p.position",
            OutcomePlan.class)
        .setParameter("arena", arena.value())
        .setMaxResults(MOST)
        .getResultStream()
        .map(OutcomePlan::card)
        .toList();
  }

  /** What was prepared for the outcome that the latest election before today has had. */
  @Permit(Role.SIGNED_IN)
  public Optional<PlanCard> forOutcome(ArenaId arena) {
    Optional<PositionCard> now = positions.today(arena);
    LocalDate today = today();
    List<PlanCard> past =
        of(arena).stream().filter(plan -> plan.electionOn().isBefore(today)).toList();
    return past.stream()
        .filter(plan -> plan.electionOn().equals(past.get(0).electionOn()))
        .filter(plan -> now.isPresent() && plan.position() == now.get().position())
        .filter(plan -> !now.get().from().isBefore(plan.electionOn()))
        .findFirst();
  }

  /** Prepares, or prepares anew, what is proposed for an outcome; before election day only. */
  @Permit({Role.OFFICE, Role.BOARD})
  public Outcome<ArenaId> prepare(PlanCard asked) {
    PlanCard plan =
        new PlanCard(
            asked.arena(),
            asked.electionOn(),
            asked.position(),
            asked.model(),
            Text.line(asked.reason()));
    List<Refusal> faults = faults(plan);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    java.util.UUID by = caller.person().map(Id::value).orElse(null);
    Optional<OutcomePlan> before = find(plan);
    try {
      if (before.isPresent()) {
        before.get().write(plan, by, clock.instant());
      } else {
        data.persist(new OutcomePlan(plan, by, clock.instant()));
      }
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("influence.refused.plan-at-once");
      }
      throw failure;
    }
    events.fire(new PlanPrepared(plan.arena(), plan.electionOn(), plan.position(), plan.model()));
    return Outcome.done(plan.arena());
  }

  private Optional<OutcomePlan> find(PlanCard plan) {
    return data.createQuery(
            "select p from OutcomePlan p where p.arena = :arena and p.electionOn = :day"
                + " and p.position = :position",
            OutcomePlan.class)
        .setParameter("arena", plan.arena().value())
        .setParameter("day", plan.electionOn())
        .setParameter("position", plan.position())
        .getResultStream()
        .findFirst();
  }

  private List<Refusal> faults(PlanCard plan) {
    List<Refusal> faults = new ArrayList<>();
    if (arenas.find(plan.arena()).isEmpty()) {
      faults.add(Refusal.because("influence.refused.no-arena"));
    }
    if (plan.electionOn() == null || !plan.electionOn().isAfter(today())) {
      faults.add(Refusal.of("electionOn", "influence.refused.election-past"));
    } else if (plan.electionOn().isAfter(today().plusYears(YEARS_AHEAD))) {
      faults.add(Refusal.of("electionOn", "influence.refused.election-far", YEARS_AHEAD));
    }
    if (plan.position() == null) {
      faults.add(Refusal.of("position", "influence.refused.position"));
    }
    if (plan.model() == null) {
      faults.add(Refusal.of("model", "influence.refused.model"));
    }
    if (plan.reason().isEmpty() || plan.reason().length() > LONGEST_REASON) {
      faults.add(Refusal.of("reason", "influence.refused.reason", LONGEST_REASON));
    }
    return faults;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}

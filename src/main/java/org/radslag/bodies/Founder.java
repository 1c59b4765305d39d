package org.radslag.bodies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.DatabaseConflict;
import org.radslag.rules.Rules;

/** Brings a body and its seats into being. */
@ApplicationScoped
class Founder {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ARENA = 200;
  private static final int MOST_SEATS = 2_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Rules rules;
  @Inject ExOfficio exOfficio;
  @Inject Event<DomainEvent> events;

  /** What keeps the plan from being carried out, apart from what only the database knows. */
  List<Refusal> faults(BodyPlan plan) {
    String name = Text.line(plan.name());
    String arena = Text.line(plan.arena());
    List<Refusal> refusals = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      refusals.add(Refusal.of("name", "bodies.refused.name", LONGEST_NAME));
    }
    if (arena.isEmpty() || arena.length() > LONGEST_ARENA) {
      refusals.add(Refusal.of("arena", "bodies.refused.arena", LONGEST_ARENA));
    }
    if (plan.seats().isEmpty() || plan.seats().size() > MOST_SEATS) {
      refusals.add(Refusal.of("associations", "bodies.refused.no-seats", MOST_SEATS));
    }
    if (plan.kind().isDrawnFromCouncil() && plan.parent() == null) {
      refusals.add(Refusal.of("parent", "bodies.refused.no-parent"));
    }
    return refusals;
  }

  Outcome<BodyId> found(BodyPlan plan) {
    BodyId id = BodyId.create();
    BodyPlan clean =
        new BodyPlan(
            plan.kind(),
            Text.line(plan.name()),
            Text.line(plan.arena()),
            plan.arenaId(),
            plan.parent(),
            plan.endsWhen(),
            plan.seats(),
            plan.conduct());
    try {
      data.persist(new Body(id, clean, clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(
            List.of(Refusal.of("name", "bodies.refused.name-taken", clean.name())));
      }
      throw failure;
    }
    clean.seats().forEach(seat -> data.persist(new Seat(id, seat)));
    data.flush();
    events.fire(new BodyFounded(id, clean.kind(), clean.seats().size(), rules.today().version()));
    exOfficio.fill(id);
    return Outcome.done(id);
  }
}

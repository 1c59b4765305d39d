package org.radslag.influence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.radslag.arenas.ArenaEnded;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/**
 * With an arena ends the model that applies in it. Changes that were to take effect from that day
 * on are withdrawn; one with an earlier day still has its time.
 */
@ApplicationScoped
class EndedArenas {

  @PersistenceContext EntityManager data;
  @Inject Event<DomainEvent> events;

  void ended(@Observes ArenaEnded event) {
    withdraw(event.subject(), event.on());
    endModels(event.subject(), event.on());
  }

  private void withdraw(ArenaId arena, LocalDate on) {
    List<Switch> waiting =
        data.createQuery(
                "select s from Switch s where s.arena = :arena and s.takesEffect >= :on"
                    + " and s.state in (:proposed, :decided)",
                Switch.class)
            .setParameter("arena", arena.value())
            .setParameter("on", on)
            .setParameter("proposed", SwitchState.PROPOSED)
            .setParameter("decided", SwitchState.DECIDED)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    for (Switch change : waiting) {
      change.withdraw();
      data.flush();
      events.fire(new SwitchWithdrawn(change.id(), arena));
    }
  }

  private void endModels(ArenaId arena, LocalDate on) {
    List<ModelPeriod> lasting =
        data.createQuery(
                "select m from ModelPeriod m where m.arena = :arena and m.endsOn > :on",
                ModelPeriod.class)
            .setParameter("arena", arena.value())
            .setParameter("on", on)
            .getResultList();
    for (ModelPeriod period : lasting) {
      if (period.beginsOn().isBefore(on)) {
        period.end(on);
      } else {
        // It would begin when there is no arena any more: it never applies.
        data.remove(period);
      }
      data.flush();
      events.fire(new ModelEnded(arena, period.card().kind(), on));
    }
  }
}

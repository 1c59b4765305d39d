package org.radslag.bodies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.radslag.kernel.DomainEvent;

/** Whoever leaves a council leaves the seats that the council had given her in other bodies. */
@ApplicationScoped
class Drawn {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Event<DomainEvent> events;

  void left(@Observes TermEnded event) {
    if (event.place() != 0) {
      return;
    }
    Seat seat = data.find(Seat.class, event.subject().value());
    Instant now = clock.instant();
    List<Term> terms =
        data.createQuery(
                "select t from Term t, Seat s, Body b where s.id = t.seat and b.id = t.body"
                    + " and b.parent = :council and s.basis = :basis and t.person = :person"
                    + " and t.endsAt > :now",
                Term.class)
            .setParameter("council", seat.body().value())
            .setParameter("basis", SeatBasis.COUNCIL)
            .setParameter("person", event.person().value())
            .setParameter("now", now)
            .getResultList();
    for (Term term : terms) {
      boolean begun = term.hasBegun(now);
      if (begun) {
        term.end(now);
      } else {
        data.remove(term);
      }
      events.fire(new TermEnded(term.seat(), term.person(), term.place(), begun));
    }
  }
}

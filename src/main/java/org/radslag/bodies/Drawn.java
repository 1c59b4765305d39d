package org.radslag.bodies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
    end(terms, now);
  }

  /**
   * The bodies that were drawn from a council are drawn from the one that takes over; whoever does
   * not sit in that one leaves them.
   */
  void pass(BodyId council, BodyId successor) {
    if (!data.find(Body.class, successor.value()).kind().isCouncil()) {
      return;
    }
    List<Body> drawn =
        data.createQuery(
                "select b from Body b where b.parent = :council and b.endsOn is null"
                    + " and b.id <> :successor",
                Body.class)
            .setParameter("council", council.value())
            .setParameter("successor", successor.value())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    drawn.forEach(body -> body.drawFrom(successor));
    data.flush();
    Instant now = clock.instant();
    for (Body body : drawn) {
      end(outside(body.id(), successor, now), now);
    }
  }

  private List<Term> outside(BodyId drawn, BodyId council, Instant now) {
    return data.createQuery(
            "select t from Term t, Seat s where s.id = t.seat and t.body = :drawn"
                + " and s.basis = :basis and t.endsAt > :now and not exists (select c from Term c"
                + " where c.body = :council and c.place = 0 and c.person = t.person"
                + " and c.beginsAt <= :now and c.endsAt > :now)",
            Term.class)
        .setParameter("drawn", drawn.value())
        .setParameter("basis", SeatBasis.COUNCIL)
        .setParameter("council", council.value())
        .setParameter("now", now)
        .getResultList();
  }

  private void end(List<Term> terms, Instant now) {
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

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
import org.radslag.membership.reorganisation.AssociationsMerged;

/**
 * The seats of an association that is merged into another last until the day before, and nobody
 * sits on them after that. The successor's own seats are as they were; where it has none, the
 * office gives it one.
 */
@ApplicationScoped
class Dissolving {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Event<DomainEvent> events;

  void merged(@Observes AssociationsMerged merged) {
    Instant from = merged.on().atStartOfDay(clock.getZone()).toInstant();
    for (Seat seat : seats(merged)) {
      terms(seat, from).forEach(term -> end(term, from));
      seat.end(merged.on().minusDays(1));
    }
    data.flush();
  }

  private void end(Term term, Instant from) {
    boolean begun = term.hasBegun(from);
    if (begun) {
      term.cut(from);
    } else {
      data.remove(term);
    }
    events.fire(new TermEnded(term.seat(), term.person(), term.place(), begun));
  }

  private List<Seat> seats(AssociationsMerged merged) {
    return data.createQuery(
            "select s from Seat s where s.association = :gone and s.endsOn is null", Seat.class)
        .setParameter("gone", merged.subject().value())
        .getResultList();
  }

  private List<Term> terms(Seat seat, Instant from) {
    return data.createQuery(
            "select t from Term t where t.seat = :seat and t.endsAt > :from", Term.class)
        .setParameter("seat", seat.id().value())
        .setParameter("from", from)
        .getResultList();
  }
}

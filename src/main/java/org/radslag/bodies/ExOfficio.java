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
import java.util.UUID;
import org.radslag.access.Role;
import org.radslag.access.RoleEnded;
import org.radslag.access.RoleGranted;
import org.radslag.access.Roles;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/**
 * Seats that follow an office: whoever is chair of an association holds its seat in a chairs'
 * council, from the moment she becomes chair until the moment she is it no longer.
 */
@ApplicationScoped
class ExOfficio {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Roles roles;
  @Inject Event<DomainEvent> events;

  /** Seats those who hold the offices now in a body that has just been founded. */
  void fill(BodyId body) {
    data.createQuery("select s from Seat s where s.body = :body and s.basis = :basis", Seat.class)
        .setParameter("body", body.value())
        .setParameter("basis", SeatBasis.CHAIR)
        .getResultList()
        .forEach(
            seat ->
                roles.holders(Role.ASSOCIATION_CHAIR, seat.association().value()).stream()
                    .findFirst()
                    .ifPresent(chair -> begin(seat, chair)));
  }

  void granted(@Observes RoleGranted event) {
    if (event.role() == Role.ASSOCIATION_CHAIR) {
      seatsOf(event.scope()).forEach(seat -> begin(seat, event.subject()));
    }
  }

  void ended(@Observes RoleEnded event) {
    if (event.role() == Role.ASSOCIATION_CHAIR) {
      Instant now = clock.instant();
      for (Seat seat : seatsOf(event.scope())) {
        lasting(seat, now).stream()
            .filter(term -> term.person().equals(event.subject()))
            .forEach(
                term -> {
                  term.end(now);
                  data.flush();
                  events.fire(new TermEnded(seat.id(), term.person(), term.place(), true));
                });
      }
    }
  }

  /** Whoever sits in the body already, as chair of another association, has one vote, not two. */
  private void begin(Seat seat, PersonId chair) {
    Instant now = clock.instant();
    boolean sits =
        data.createQuery(
                    "select count(t) from Term t where t.body = :body and t.person = :person"
                        + " and t.endsAt > :now",
                    Long.class)
                .setParameter("body", seat.body().value())
                .setParameter("person", chair.value())
                .setParameter("now", now)
                .getSingleResult()
            > 0;
    if (sits || lasting(seat, now).stream().anyMatch(term -> term.place() == 0)) {
      return;
    }
    data.persist(new Term(seat, 0, chair, now, Term.OPEN_END));
    data.flush();
    events.fire(new TermBegun(seat.id(), chair, 0, now, Term.OPEN_END));
  }

  private List<Seat> seatsOf(UUID association) {
    return data.createQuery(
            "select s from Seat s where s.association = :association and s.basis = :basis"
                + " and s.endsOn is null",
            Seat.class)
        .setParameter("association", association)
        .setParameter("basis", SeatBasis.CHAIR)
        .getResultList();
  }

  private List<Term> lasting(Seat seat, Instant now) {
    return data.createQuery(
            "select t from Term t where t.seat = :seat and t.endsAt > :now", Term.class)
        .setParameter("seat", seat.id().value())
        .setParameter("now", now)
        .getResultList();
  }
}

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
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Role;
import org.radslag.access.RoleEnded;
import org.radslag.access.RoleGranted;
import org.radslag.access.Roles;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;
import org.radslag.rules.Rules;

/**
 * Seats that follow an office: whoever is chair of an association holds its seat in a chairs'
 * council, from the moment she becomes chair until the moment she is it no longer.
 */
@ApplicationScoped
class ExOfficio {

  private static final int ORDINARY = 0;
  private static final int ALTERNATE = 1;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Roles roles;
  @Inject Rules rules;
  @Inject Event<DomainEvent> events;

  /** Seats those who hold the offices now in a body that has just been founded. */
  void fill(BodyId body) {
    data.createQuery("select s from Seat s where s.body = :body and s.basis = :basis", Seat.class)
        .setParameter("body", body.value())
        .setParameter("basis", SeatBasis.CHAIR)
        .getResultList()
        .forEach(this::seatWhoAre);
  }

  private void seatWhoAre(Seat seat) {
    seatWhoIs(Role.ASSOCIATION_CHAIR, seat);
    seatWhoIs(Role.ASSOCIATION_SECRETARY, seat);
  }

  private void seatWhoIs(Role office, Seat seat) {
    place(office)
        .ifPresent(
            place ->
                roles.holders(office, seat.association().value()).stream()
                    .findFirst()
                    .ifPresent(person -> begin(seat, person, place)));
  }

  /** The chair's place is the ordinary one; the secretary steps in where the rule set says so. */
  private Optional<Integer> place(Role office) {
    return switch (office) {
      case ASSOCIATION_CHAIR -> Optional.of(ORDINARY);
      case ASSOCIATION_SECRETARY ->
          rules.today().choice("bodies.chairs.alternate", Alternate.class) == Alternate.SECRETARY
              ? Optional.of(ALTERNATE)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Who steps in for a chair who cannot come. */
  enum Alternate {
    NONE,
    SECRETARY
  }

  void granted(@Observes RoleGranted event) {
    if (isOffice(event.role())) {
      for (Seat seat : seatsOf(event.scope())) {
        if (event.role() == Role.ASSOCIATION_CHAIR) {
          // A secretary who becomes chair steps in for nobody any more.
          end(seat, event.subject(), ALTERNATE);
        }
        place(event.role()).ifPresent(place -> begin(seat, event.subject(), place));
      }
    }
  }

  /** The seat that follows the office, not one that she has otherwise. */
  void ended(@Observes RoleEnded event) {
    if (!isOffice(event.role())) {
      return;
    }
    for (Seat seat : seatsOf(event.scope())) {
      end(seat, event.subject(), event.role() == Role.ASSOCIATION_CHAIR ? ORDINARY : ALTERNATE);
      seatWhoAre(seat);
    }
    // Another office of hers gives her a place that she could not take while she sat here.
    roles.of(event.subject()).stream()
        .filter(grant -> isOffice(grant.role()))
        .flatMap(grant -> seatsOf(grant.scope().orElseThrow()).stream())
        .forEach(this::seatWhoAre);
  }

  private void end(Seat seat, PersonId person, int place) {
    Instant now = clock.instant();
    lasting(seat, now).stream()
        .filter(term -> term.person().equals(person) && term.place() == place)
        .forEach(
            term -> {
              term.end(now);
              data.flush();
              events.fire(new TermEnded(seat.id(), person, place, true));
            });
  }

  /** Whoever sits in the body already, as chair of another association, has one vote, not two. */
  private void begin(Seat seat, PersonId person, int place) {
    Instant now = clock.instant();
    boolean sits =
        data.createQuery(
                    "select count(t) from Term t where t.body = :body and t.person = :person"
                        + " and t.endsAt > :now",
                    Long.class)
                .setParameter("body", seat.body().value())
                .setParameter("person", person.value())
                .setParameter("now", now)
                .getSingleResult()
            > 0;
    if (sits || lasting(seat, now).stream().anyMatch(term -> term.place() == place)) {
      return;
    }
    data.persist(new Term(seat, place, person, now, Term.OPEN_END));
    data.flush();
    events.fire(new TermBegun(seat.id(), person, place, now, Term.OPEN_END));
  }

  private static boolean isOffice(Role role) {
    return role == Role.ASSOCIATION_CHAIR || role == Role.ASSOCIATION_SECRETARY;
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

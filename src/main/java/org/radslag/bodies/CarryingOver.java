package org.radslag.bodies;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;
import org.radslag.platform.UseCase;

/** Mandates that live on in a body that has just been founded. */
@UseCase
public class CarryingOver {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Eligibility eligibility;
  @Inject Event<DomainEvent> events;

  /**
   * Seats everybody who may still hold the seat, for the rest of her mandate.
   *
   * @return those who could not be seated: the membership is not in force any more, she votes
   *     elsewhere now, she has a seat in the body already, or somebody else has the place
   */
  @Permit(Role.OFFICE)
  public List<Carry> into(BodyId body, List<Carry> mandates) {
    Map<SeatPlan, Seat> seats =
        data.createQuery(
                "select s from Seat s where s.body = :body and s.endsOn is null", Seat.class)
            .setParameter("body", body.value())
            .getResultStream()
            .collect(Collectors.toMap(Seat::plan, Function.identity()));
    Instant now = clock.instant();
    List<Carry> left = new ArrayList<>();
    Set<PersonId> seated = new HashSet<>();
    Set<Place> taken = new HashSet<>();
    // Whoever sits with her office was seated when the body was founded.
    for (Term term : lasting(body, now)) {
      seated.add(term.person());
      taken.add(new Place(term.seat(), term.place()));
    }
    for (Carry mandate : mandates) {
      Seat seat = seats.get(mandate.seat());
      Instant ends =
          mandate.through() == null
              ? Term.OPEN_END
              : mandate.through().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
      if (seat == null
          || !ends.isAfter(now)
          || eligibility.refused(mandate.person(), seat).isPresent()
          || seated.contains(mandate.person())
          || !taken.add(new Place(seat.id(), mandate.place()))) {
        left.add(mandate);
      } else {
        seated.add(mandate.person());
        data.persist(new Term(seat, mandate.place(), mandate.person(), now, ends));
        events.fire(new TermBegun(seat.id(), mandate.person(), mandate.place(), now, ends));
      }
    }
    data.flush();
    return left;
  }

  private record Place(SeatId seat, int number) {}

  private List<Term> lasting(BodyId body, Instant now) {
    return data.createQuery(
            "select t from Term t where t.body = :body and t.endsAt > :now", Term.class)
        .setParameter("body", body.value())
        .setParameter("now", now)
        .getResultList();
  }
}

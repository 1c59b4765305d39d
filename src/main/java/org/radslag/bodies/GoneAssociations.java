package org.radslag.bodies;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.platform.UseCase;

/**
 * Seats of associations that have been merged into another or split up: from the day on which an
 * association is no more, its seats are none either, and the mandates on them end. Its members vote
 * in another association then, which has seats of its own.
 */
@UseCase
public class GoneAssociations {

  private static final int MOST_SEATS = 20_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Associations associations;
  @Inject Event<DomainEvent> events;

  /**
   * Ends the seats of those that are no more today; only the system asks. Locked, so that two nodes
   * at once do not both end, and announce, the same seats.
   */
  @Permit(Role.OFFICE)
  public int endSeats() {
    caller.require(caller.isSystem());
    Set<AssociationId> there =
        associations.all().stream().map(AssociationCard::id).collect(Collectors.toSet());
    List<Seat> gone =
        data.createQuery(
                "select s from Seat s where s.endsOn is null and s.association is not null",
                Seat.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setMaxResults(MOST_SEATS)
            .getResultStream()
            .filter(seat -> !there.contains(seat.association()))
            .toList();
    Map<BodyId, Map<AssociationId, List<Seat>>> grouped = new HashMap<>();
    gone.forEach(
        seat ->
            grouped
                .computeIfAbsent(seat.body(), body -> new HashMap<>())
                .computeIfAbsent(seat.association(), association -> new ArrayList<>())
                .add(seat));
    grouped.forEach(
        (body, seats) -> seats.forEach((association, own) -> end(body, association, own)));
    return gone.size();
  }

  private void end(BodyId body, AssociationId association, List<Seat> seats) {
    Instant now = clock.instant();
    LocalDate yesterday = LocalDate.ofInstant(now, clock.getZone()).minusDays(1);
    int terms = 0;
    for (Seat seat : seats) {
      seat.end(yesterday);
      for (Term term : lasting(seat, now)) {
        boolean begun = term.hasBegun(now);
        if (begun) {
          term.end(now);
        } else {
          data.remove(term);
        }
        terms++;
        events.fire(new TermEnded(seat.id(), term.person(), term.place(), begun));
      }
    }
    data.flush();
    events.fire(new SeatsEnded(body, association, seats.size(), terms));
  }

  private List<Term> lasting(Seat seat, Instant now) {
    return data.createQuery(
            "select t from Term t where t.seat = :seat and t.endsAt > :now", Term.class)
        .setParameter("seat", seat.id().value())
        .setParameter("now", now)
        .getResultList();
  }
}

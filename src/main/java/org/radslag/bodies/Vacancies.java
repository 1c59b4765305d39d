package org.radslag.bodies;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;

/**
 * What happens when an ordinary holder leaves before her time: the first alternate is asked, and if
 * she takes the seat she has it for the rest of the term; otherwise whoever gives the seat elects
 * somebody for that rest.
 */
@UseCase
public class Vacancies {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Members members;
  @Inject Event<DomainEvent> events;

  /** The vacancy of a seat; empty when somebody sits on it, or it does not exist. */
  @Permit(Role.SIGNED_IN)
  public Optional<Vacancy> of(SeatId id) {
    Instant now = clock.instant();
    List<Term> terms = terms(id);
    if (terms.isEmpty() || ordinaryNow(terms, now).isPresent()) {
      return Optional.empty();
    }
    Optional<Term> last = terms.stream().filter(term -> term.place() == 0).findFirst();
    Optional<Term> next = firstAlternate(terms, now);
    Map<PersonId, String> names = members.names(next.stream().map(Term::person).toList());
    return Optional.of(
        new Vacancy(
            id,
            last.map(Term::endsAt).orElse(null),
            rest(last, now).map(end -> end.minus(1, ChronoUnit.MICROS)).orElse(null),
            next.map(term -> term.holder(names.getOrDefault(term.person(), "")))));
  }

  /** The first alternate has been asked and takes the seat for the rest of the term. */
  @Permit(Role.OFFICE)
  public Outcome<SeatId> moveUp(SeatId id) {
    Seat seat = data.find(Seat.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    List<Term> terms = seat == null ? List.of() : terms(id);
    Optional<Term> alternate = firstAlternate(terms, now);
    if (alternate.isEmpty() || ordinaryNow(terms, now).isPresent()) {
      return Outcome.refused("bodies.refused.no-vacancy");
    }
    Term before = alternate.get();
    Optional<Term> last = terms.stream().filter(term -> term.place() == 0).findFirst();
    Instant ends = rest(last, now).orElse(last.isPresent() ? Term.OPEN_END : before.endsAt());
    before.end(now);
    data.flush();
    data.persist(new Term(seat, 0, before.person(), now, ends));
    data.flush();
    events.fire(new AlternateMovedUp(id, before.person(), before.place(), ends));
    return Outcome.done(id);
  }

  private static Optional<Instant> rest(Optional<Term> last, Instant now) {
    return last.map(Term::dueAt).filter(due -> due.isAfter(now) && due.isBefore(Term.OPEN_END));
  }

  private static Optional<Term> ordinaryNow(List<Term> terms, Instant now) {
    return terms.stream()
        .filter(term -> term.place() == 0 && term.hasBegun(now) && !term.isOver(now))
        .findFirst();
  }

  private static Optional<Term> firstAlternate(List<Term> terms, Instant now) {
    return terms.stream()
        .filter(term -> term.place() > 0 && term.hasBegun(now) && !term.isOver(now))
        .min(java.util.Comparator.comparingInt(Term::place));
  }

  private List<Term> terms(SeatId id) {
    return data.createQuery(
            "select t from Term t where t.seat = :seat order by t.beginsAt desc", Term.class)
        .setParameter("seat", id.value())
        .setMaxResults(200)
        .getResultList();
  }
}

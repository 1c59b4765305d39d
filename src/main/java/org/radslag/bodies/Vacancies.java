package org.radslag.bodies;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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
    Optional<Term> last = last(terms, now);
    Optional<Term> next = firstAlternate(terms, now);
    Map<PersonId, String> names = members.names(next.stream().map(Term::person).toList());
    return Optional.of(
        new Vacancy(
            id,
            last.map(Term::endsAt).orElse(null),
            rest(last, now)
                .map(end -> untilNext(terms, now, end))
                .filter(end -> end.isBefore(Term.OPEN_END))
                .map(end -> end.minus(1, ChronoUnit.MICROS))
                .orElse(null),
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
    Instant ends = untilNext(terms, now, given(last(terms, now), before, now));
    if (last(terms, now).filter(term -> ranOut(term, now)).isPresent()
        && !ends.isBefore(Term.OPEN_END)) {
      return Outcome.refused("bodies.refused.term-run-out");
    }
    before.end(now);
    data.flush();
    data.persist(new Term(seat, 0, before.person(), now, ends));
    data.flush();
    events.fire(new AlternateMovedUp(id, before.person(), before.place(), ends));
    return Outcome.done(id);
  }

  /**
   * The end that the alternate gets: the rest of the term, without an end where it had none. Of a
   * term that has run out there is no rest: then she sits as long as she was elected alternate for.
   */
  private static Instant given(Optional<Term> last, Term alternate, Instant now) {
    return last.filter(term -> !ranOut(term, now)).map(Term::dueAt).orElse(alternate.endsAt());
  }

  private static boolean ranOut(Term term, Instant now) {
    return !term.dueAt().isAfter(now);
  }

  /** The end, or the beginning of the next ordinary term where that is earlier. */
  private static Instant untilNext(List<Term> terms, Instant now, Instant end) {
    return terms.stream()
        .filter(term -> term.place() == 0 && !term.hasBegun(now))
        .map(Term::beginsAt)
        .filter(begins -> begins.isBefore(end))
        .min(Comparator.naturalOrder())
        .orElse(end);
  }

  /** The latest ordinary term that has begun; {@code terms} are the latest first. */
  private static Optional<Term> last(List<Term> terms, Instant now) {
    return terms.stream().filter(term -> term.place() == 0 && term.hasBegun(now)).findFirst();
  }

  private static Optional<Instant> rest(Optional<Term> last, Instant now) {
    return last.map(Term::dueAt).filter(due -> due.isAfter(now));
  }

  private static Optional<Term> ordinaryNow(List<Term> terms, Instant now) {
    return terms.stream()
        .filter(term -> term.place() == 0 && term.hasBegun(now) && !term.isOver(now))
        .findFirst();
  }

  private static Optional<Term> firstAlternate(List<Term> terms, Instant now) {
    return terms.stream()
        .filter(term -> term.place() > 0 && term.hasBegun(now) && !term.isOver(now))
        .min(Comparator.comparingInt(Term::place));
  }

  private List<Term> terms(SeatId id) {
    return data.createQuery(
            "select t from Term t where t.seat = :seat order by t.beginsAt desc", Term.class)
        .setParameter("seat", id.value())
        .setMaxResults(200)
        .getResultList();
  }
}

package org.radslag.bodies;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.membership.Associations;
import org.radslag.membership.Members;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/**
 * Who sits where. The office writes down whom an association has elected; the database refuses two
 * holders of one place, and one person on two places, at the same time.
 */
@UseCase
public class Seats {

  /** More alternates than any seat has. */
  public static final int LAST_PLACE = 9;

  private static final int MOST_TERMS = 20_000;
  private static final int LONGEST_HISTORY = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Members members;
  @Inject Associations associations;
  @Inject Eligibility eligibility;
  @Inject Event<DomainEvent> events;

  /** The seats of a body with those who sit on them now, by association. */
  @Permit(Role.SIGNED_IN)
  public List<SeatCard> of(BodyId body) {
    Instant now = clock.instant();
    List<Term> terms =
        data.createQuery(
                "select t from Term t where t.body = :body and t.beginsAt <= :now and t.endsAt > :now"
                    + " order by t.place",
                Term.class)
            .setParameter("body", body.value())
            .setParameter("now", now)
            .setMaxResults(MOST_TERMS)
            .getResultList();
    List<Seat> seats =
        data.createQuery(
                "select s from Seat s where s.body = :body and s.endsOn is null", Seat.class)
            .setParameter("body", body.value())
            .setMaxResults(MOST_TERMS)
            .getResultList();
    return cards(seats, terms);
  }

  /** The seats of a body with those alone whose terms begin after the day. */
  @Permit(Role.SIGNED_IN)
  public List<SeatCard> upcoming(BodyId body, LocalDate day) {
    Instant now = clock.instant();
    Instant begun = startOf(day).isAfter(now) ? startOf(day) : now;
    List<Term> terms =
        data.createQuery(
                "select t from Term t where t.body = :body and t.beginsAt > :begun", Term.class)
            .setParameter("body", body.value())
            .setParameter("begun", begun)
            .setMaxResults(MOST_TERMS)
            .getResultList();
    if (terms.isEmpty()) {
      return List.of();
    }
    List<Seat> seats =
        data.createQuery(
                "select s from Seat s where s.body = :body and s.endsOn is null", Seat.class)
            .setParameter("body", body.value())
            .setMaxResults(MOST_TERMS)
            .getResultList();
    return cards(seats, terms).stream().filter(seat -> !seat.holders().isEmpty()).toList();
  }

  /** One seat with everybody who has sat, sits or will sit on it, the latest first. */
  @Permit(Role.SIGNED_IN)
  public Optional<SeatCard> history(SeatId id) {
    Seat seat = data.find(Seat.class, id.value());
    if (seat == null) {
      return Optional.empty();
    }
    List<Term> terms =
        data.createQuery(
                "select t from Term t where t.seat = :seat order by t.beginsAt desc, t.place",
                Term.class)
            .setParameter("seat", id.value())
            .setMaxResults(LONGEST_HISTORY)
            .getResultList();
    return Optional.of(cards(List.of(seat), terms).get(0));
  }

  /** The bodies in which a person holds a place now, ordinary or as an alternate. */
  @Permit(Role.SIGNED_IN)
  public List<BodyId> bodiesOf(PersonId person) {
    return data.createQuery(
            "select distinct t.body from Term t where t.person = :person and t.beginsAt <= :now"
                + " and t.endsAt > :now",
            UUID.class)
        .setParameter("person", person.value())
        .setParameter("now", clock.instant())
        .getResultStream()
        .map(BodyId::new)
        .toList();
  }

  /** Whether a person holds a place in the body now, ordinary or as an alternate. */
  @Permit(Role.SIGNED_IN)
  public boolean isSeated(BodyId body, PersonId person) {
    return bodiesOf(person).contains(body);
  }

  /** The ordinary holders of the body's seats now. */
  @Permit(Role.SIGNED_IN)
  public List<PersonId> holders(BodyId body) {
    return data.createQuery(
            "select t.person from Term t where t.body = :body and t.place = 0"
                + " and t.beginsAt <= :now and t.endsAt > :now",
            UUID.class)
        .setParameter("body", body.value())
        .setParameter("now", clock.instant())
        .setMaxResults(MOST_TERMS)
        .getResultStream()
        .map(PersonId::new)
        .toList();
  }

  /**
   * How many seats others than the district board have in the body; in one that has ended, how many
   * they had on its last day.
   */
  @Permit(Role.SIGNED_IN)
  public int size(BodyId body) {
    return data.createQuery(
            "select count(s) from Seat s, Body b where b.id = s.body and s.body = :body"
                + " and s.basis <> :board and (s.endsOn is null or s.endsOn = b.endsOn)",
            Long.class)
        .setParameter("body", body.value())
        .setParameter("board", SeatBasis.BOARD)
        .getSingleResult()
        .intValue();
  }

  /**
   * Gives a member a place of a seat. She must be in force, and what the seat's basis asks: vote in
   * the association whose seat it is, be on the board, sit in the council that gives it. A seat
   * that a council gives ends no later than her term in the council.
   *
   * @param place 0 for the ordinary holder, 1 to {@value #LAST_PLACE} for the alternates in order
   * @param from her first day; today means from now on
   * @param through her last day, or null
   */
  @Permit(Role.OFFICE)
  public Outcome<SeatId> assign(
      SeatId id, PersonId person, int place, LocalDate from, LocalDate through) {
    // Assignments of one seat wait for each other, so that the key is asked one at a time.
    Seat seat = data.find(Seat.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (seat == null) {
      return Outcome.refused("bodies.refused.no-seat");
    }
    if (seat.isOver()) {
      return Outcome.refused("bodies.refused.seat-over");
    }
    if (place < 0 || place > LAST_PLACE) {
      return Outcome.refused(List.of(Refusal.of("place", "bodies.refused.place", LAST_PLACE)));
    }
    Optional<Refusal> wrongPerson = eligibility.refused(person, seat);
    if (wrongPerson.isPresent()) {
      return Outcome.refused(List.of(wrongPerson.get()));
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    if (from == null || from.isBefore(today)) {
      return Outcome.refused(List.of(Refusal.of("from", "bodies.refused.from")));
    }
    if (through != null && through.isBefore(from)) {
      return Outcome.refused(List.of(Refusal.of("through", "bodies.refused.through")));
    }
    Instant begins = from.equals(today) ? now : startOf(from);
    Instant ends = end(seat, person, through);
    try {
      data.persist(new Term(seat, place, person, begins, ends));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(taken(failure));
      }
      throw failure;
    }
    events.fire(new TermBegun(id, person, place, begins, ends));
    return Outcome.done(id);
  }

  /** Ends a term now; one that has not begun is withdrawn. */
  @Permit(Role.OFFICE)
  public Outcome<SeatId> end(UUID id) {
    Term term = data.find(Term.class, id, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    if (term == null || term.isOver(now)) {
      return Outcome.refused("bodies.refused.term-over");
    }
    boolean begun = term.hasBegun(now);
    if (begun) {
      term.end(now);
    } else {
      data.remove(term);
    }
    events.fire(new TermEnded(term.seat(), term.person(), term.place(), begun));
    return Outcome.done(term.seat());
  }

  private Instant end(Seat seat, PersonId person, LocalDate through) {
    Instant asked = through == null ? Term.OPEN_END : startOf(through.plusDays(1));
    return eligibility
        .councilTermEnd(person, seat)
        .filter(council -> seat.basis() == SeatBasis.COUNCIL && council.isBefore(asked))
        .orElse(asked);
  }

  private static List<Refusal> taken(PersistenceException failure) {
    return List.of(
        DatabaseConflict.isDuplicate(failure, "seat_term_one_place")
            ? Refusal.of("person", "bodies.refused.sits-already")
            : Refusal.of("place", "bodies.refused.place-taken"));
  }

  private List<SeatCard> cards(List<Seat> seats, List<Term> terms) {
    Map<AssociationId, String> names = associations.names();
    Map<PersonId, String> people = members.names(terms.stream().map(Term::person).toList());
    Map<SeatId, List<Holder>> holders =
        terms.stream()
            .collect(
                Collectors.groupingBy(
                    Term::seat,
                    Collectors.mapping(
                        term -> term.holder(people.getOrDefault(term.person(), "")),
                        Collectors.toList())));
    return seats.stream()
        .map(
            seat ->
                new SeatCard(
                    seat.id(),
                    seat.body(),
                    seat.association(),
                    seat.association() == null ? "" : names.getOrDefault(seat.association(), ""),
                    seat.number(),
                    seat.basis(),
                    seat.votes(),
                    holders.getOrDefault(seat.id(), List.of())))
        .sorted(
            Comparator.comparing(SeatCard::basis)
                .thenComparing(SeatCard::associationName)
                .thenComparingInt(SeatCard::number))
        .toList();
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}

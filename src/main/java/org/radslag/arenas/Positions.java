package org.radslag.arenas;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/**
 * The governing position of an arena, now and on any day. There are never two at a time, which the
 * database decides; a time without one is a time of which nothing is known.
 */
@UseCase
public class Positions {

  private static final int LONGEST_BASIS = 300;
  private static final int MOST = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Event<DomainEvent> events;

  /** The position that holds today. */
  @Permit(Role.ANYONE)
  public Optional<PositionCard> today(ArenaId arena) {
    return at(arena, LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  /**
   * The positions that hold today, arena by arena; an arena of which nothing is known is left out.
   */
  @Permit(Role.ANYONE)
  public Map<ArenaId, PositionCard> everywhere() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return data.createQuery(
            "select g from Governing g where g.beginsOn <= :day and g.endsOn > :day",
            Governing.class)
        .setParameter("day", day)
        .getResultStream()
        .map(Governing::card)
        .collect(Collectors.toMap(PositionCard::arena, Function.identity()));
  }

  /** The position that held, or is planned to hold, on a day. */
  @Permit(Role.ANYONE)
  public Optional<PositionCard> at(ArenaId arena, LocalDate day) {
    return history(arena).stream().filter(position -> position.holdsOn(day)).findFirst();
  }

  /** Every position of the arena, past, present and planned, the latest first. */
  @Permit(Role.ANYONE)
  public List<PositionCard> history(ArenaId arena) {
    return data.createQuery(
            "select g from Governing g where g.arena = :arena order by g.beginsOn desc",
            Governing.class)
        .setParameter("arena", arena.value())
        .setMaxResults(MOST)
        .getResultStream()
        .map(Governing::card)
        .toList();
  }

  /**
   * Enters a position. One that holds until further notice gives way to another such from its first
   * day; any other overlap is refused and named. A period that is over ends nothing that holds
   * today.
   *
   * @param from its first day, also a past one: a position is entered after the event that made it
   * @param through its last day; null: until further notice
   * @param basis the decision or event that it rests on
   */
  @Permit({Role.OFFICE, Role.BOARD})
  public Outcome<ArenaId> set(
      ArenaId arena, GoverningPosition position, LocalDate from, LocalDate through, String basis) {
    // Locked, so that two who write at once are asked one after the other.
    Arena where = data.find(Arena.class, arena.value(), LockModeType.PESSIMISTIC_WRITE);
    if (where == null) {
      return Outcome.refused("arenas.refused.no-arena");
    }
    String reason = Text.line(basis);
    List<Refusal> refusals = checked(where, position, from, through, reason);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    LocalDate until = through == null ? Arena.OPEN_END : through.plusDays(1);
    List<Governing> others = overlapping(arena, from, until);
    if (through == null) {
      others.stream().filter(other -> other.yieldsTo(from)).forEach(other -> other.end(from));
    }
    Optional<Governing> taken =
        others.stream().filter(other -> other.overlaps(from, until)).findFirst();
    return taken.isPresent()
        ? Outcome.refused(List.of(overlap(taken.get().card(), through)))
        : enter(new Governing(arena, position, from, until, reason));
  }

  private Outcome<ArenaId> enter(Governing governing) {
    PositionCard card = governing.card();
    try {
      data.flush();
      data.persist(governing);
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(List.of(overlap(card, card.through())));
      }
      throw failure;
    }
    events.fire(new PositionSet(card.arena(), card.position(), card.from(), card.through()));
    return Outcome.done(card.arena());
  }

  private List<Governing> overlapping(ArenaId arena, LocalDate from, LocalDate until) {
    return data.createQuery(
            "select g from Governing g where g.arena = :arena and g.beginsOn < :until"
                + " and g.endsOn > :from order by g.beginsOn",
            Governing.class)
        .setParameter("arena", arena.value())
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  private static List<Refusal> checked(
      Arena arena, GoverningPosition position, LocalDate from, LocalDate through, String basis) {
    List<Refusal> refusals = new ArrayList<>();
    if (position == null) {
      refusals.add(Refusal.of("position", "arenas.refused.position"));
    }
    if (from == null || !arena.existsOn(from)) {
      refusals.add(Refusal.of("from", "arenas.refused.position-from", arena.beginsOn()));
    } else if (through != null && through.isBefore(from)) {
      refusals.add(Refusal.of("through", "arenas.refused.through"));
    }
    if (basis.isEmpty() || basis.length() > LONGEST_BASIS) {
      refusals.add(Refusal.of("basis", "arenas.refused.basis", LONGEST_BASIS));
    }
    return refusals;
  }

  private static Refusal overlap(PositionCard taken, LocalDate through) {
    if (taken.through() != null) {
      return Refusal.of("from", "arenas.refused.overlaps", taken.from(), taken.through());
    }
    return through == null
        ? Refusal.of("from", "arenas.refused.overlaps-open", taken.from())
        : Refusal.of("through", "arenas.refused.period-within-open", taken.from());
  }
}

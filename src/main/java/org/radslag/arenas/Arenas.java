package org.radslag.arenas;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.membership.Electorates;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/** The political arenas and the associations that each spans, on any day. */
@UseCase
public class Arenas {

  /** Dates before the first version of the rule set explain nothing. */
  static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private static final int YEARS_AHEAD = 10;
  private static final int LONGEST_NAME = 120;
  private static final int MOST = 500;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Associations associations;
  @Inject Electorates electorates;
  @Inject Event<DomainEvent> events;

  /** The arenas of today: the city, the municipalities, the region, the district, each by name. */
  @Permit(Role.ANYONE)
  public List<ArenaCard> all() {
    return at(today());
  }

  /** The arenas of a day. */
  @Permit(Role.ANYONE)
  public List<ArenaCard> at(LocalDate day) {
    return data.createQuery(
            "select a from Arena a where a.beginsOn <= :day and a.endsOn > :day order by a.name",
            Arena.class)
        .setParameter("day", day)
        .setMaxResults(MOST)
        .getResultStream()
        .map(Arena::card)
        .sorted(Comparator.comparing(ArenaCard::kind))
        .toList();
  }

  /** Every arena that there is, has been or is planned to be, by name. */
  @Permit(Role.ANYONE)
  public List<ArenaCard> ever() {
    return data.createQuery("select a from Arena a order by a.name, a.beginsOn", Arena.class)
        .setMaxResults(MOST)
        .getResultStream()
        .map(Arena::card)
        .toList();
  }

  /** One arena, also one that has ended or is planned; empty when there is none with that id. */
  @Permit(Role.ANYONE)
  public Optional<ArenaCard> find(ArenaId id) {
    return Optional.ofNullable(data.find(Arena.class, id.value())).map(Arena::card);
  }

  /** The associations that the arena spans today, in the order of {@link Associations#all}. */
  @Permit(Role.ANYONE)
  public List<AssociationCard> associationsOf(ArenaId arena) {
    return associationsOf(arena, today());
  }

  /** The associations that the arena spanned, or is planned to span, on a day. */
  @Permit(Role.ANYONE)
  public List<AssociationCard> associationsOf(ArenaId arena, LocalDate day) {
    Set<UUID> spanned =
        data.createQuery(
                "select s.association from Spanning s where s.arena = :arena"
                    + " and s.beginsOn <= :day and s.endsOn > :day",
                UUID.class)
            .setParameter("arena", arena.value())
            .setParameter("day", day)
            .getResultStream()
            .collect(Collectors.toSet());
    return associations.at(day).stream()
        .filter(card -> spanned.contains(card.id().value()))
        .toList();
  }

  /** The arenas that span an association today; none is possible for a branch association. */
  @Permit(Role.ANYONE)
  public List<ArenaId> of(AssociationId association) {
    return data.createQuery(
            "select s.arena from Spanning s where s.association = :association"
                + " and s.beginsOn <= :day and s.endsOn > :day",
            UUID.class)
        .setParameter("association", association.value())
        .setParameter("day", today())
        .getResultStream()
        .map(ArenaId::new)
        .toList();
  }

  /** How many members in force vote in the arena's associations on a day. */
  @Permit(Role.ANYONE)
  public int electors(ArenaId arena, LocalDate day) {
    return electorate(arena, day).stream().mapToInt(Electors::inForce).sum();
  }

  /** The arena's electorate on a day, association by association. */
  @Permit(Role.ANYONE)
  public List<Electors> electorate(ArenaId arena, LocalDate day) {
    Map<AssociationId, Integer> counts = electorates.inForce(day);
    return associationsOf(arena, day).stream()
        .map(card -> new Electors(card, counts.getOrDefault(card.id(), 0)))
        .toList();
  }

  /**
   * Enters an arena.
   *
   * @param members the associations that it spans from the first day; at least one
   * @param from its first day, which may lie in the past: the arena is older than Rådslag
   */
  @Permit(Role.OFFICE)
  public Outcome<ArenaId> found(
      ArenaKind kind, String name, Collection<AssociationId> members, LocalDate from) {
    String clean = Text.line(name);
    List<Refusal> refusals = new ArrayList<>();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      refusals.add(Refusal.of("name", "arenas.refused.name", LONGEST_NAME));
    }
    if (kind == null) {
      refusals.add(Refusal.of("kind", "arenas.refused.kind"));
    }
    if (isOutOfReach(from)) {
      refusals.add(Refusal.of("from", "arenas.refused.from", EARLIEST, YEARS_AHEAD));
    } else {
      refusals.addAll(unknown(members, from));
    }
    return refusals.isEmpty()
        ? enter(kind, clean, Set.copyOf(members), from)
        : Outcome.refused(refusals);
  }

  private Outcome<ArenaId> enter(
      ArenaKind kind, String name, Set<AssociationId> members, LocalDate from) {
    ArenaId id = ArenaId.create();
    try {
      data.persist(new Arena(id, kind, name, from, clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(List.of(Refusal.of("name", "arenas.refused.name-taken", name)));
      }
      throw failure;
    }
    members.forEach(association -> data.persist(new Spanning(id, association, from)));
    events.fire(new ArenaFounded(id, kind, members.size(), from));
    return Outcome.done(id);
  }

  private List<Refusal> unknown(Collection<AssociationId> members, LocalDate from) {
    if (members.isEmpty()) {
      return List.of(Refusal.of("associations", "arenas.refused.no-associations"));
    }
    Set<AssociationId> known =
        associations.at(from).stream().map(AssociationCard::id).collect(Collectors.toSet());
    return known.containsAll(members)
        ? List.of()
        : List.of(Refusal.of("associations", "arenas.refused.unknown-association", from));
  }

  private boolean isOutOfReach(LocalDate day) {
    return day == null || day.isBefore(EARLIEST) || day.isAfter(today().plusYears(YEARS_AHEAD));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}

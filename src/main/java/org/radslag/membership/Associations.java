package org.radslag.membership;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/** The associations of the district: those of today, those of any day, and those that are gone. */
@UseCase
public class Associations {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_MUNICIPALITY = 80;
  private static final int MOST = 1_000;

  /** An association with one of its places; which one, the rest of the query says. */
  private static final String LIVES =
      "select a.id, a.name, p.kind, p.municipality, a.foundedOn, a.dissolvedOn,"
          + " a.successor"
          + " from Association a, Placing p where p.association = a.id and ";

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Event<DomainEvent> events;

  /**
   * The associations that exist today: the city's, the municipalities', the branches', each by
   * name.
   */
  @Permit(Role.ANYONE)
  public List<AssociationCard> all() {
    return at(LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  /** The associations that existed, or are planned to exist, on a day. */
  @Permit(Role.ANYONE)
  public List<AssociationCard> at(LocalDate day) {
    return lives(
            data.createQuery(
                    LIVES
                        + "p.beginsOn <= :day and p.endsOn > :day and a.foundedOn <= :day"
                        + " and a.dissolvedOn > :day order by a.name",
                    Object[].class)
                .setParameter("day", day))
        .map(AssociationLife::card)
        .sorted(Comparator.comparing(AssociationCard::kind))
        .toList();
  }

  /**
   * Every association that there is, has been or is planned to be, by name: for what an old date
   * was about. As what it is at last.
   */
  @Permit(Role.ANYONE)
  public List<AssociationLife> ever() {
    return lives(
            data.createQuery(LIVES + "p.endsOn = a.dissolvedOn order by a.name", Object[].class))
        .toList();
  }

  /** The names of every association that there is, has been or is planned to be. */
  @Permit(Role.ANYONE)
  public Map<AssociationId, String> names() {
    return ever().stream().collect(Collectors.toMap(AssociationLife::id, AssociationLife::name));
  }

  /**
   * The names of those that had been merged into another by a day, with the one that has their
   * members on that day.
   */
  @Permit(Role.ANYONE)
  public Map<String, AssociationCard> merged(LocalDate day) {
    Map<AssociationId, AssociationLife> lives =
        ever().stream().collect(Collectors.toMap(AssociationLife::id, life -> life));
    return lives.values().stream()
        .filter(life -> life.successor() != null && !life.existsOn(day))
        .collect(Collectors.toMap(AssociationLife::name, life -> heir(life, lives, day).card()));
  }

  private static AssociationLife heir(
      AssociationLife gone, Map<AssociationId, AssociationLife> lives, LocalDate day) {
    AssociationLife heir = gone;
    // A successor is never older than the day it took over, so the line ends; were it a ring, it
    // would be no longer than there are associations.
    for (int step = 0; step < lives.size() && isOver(heir, day); step++) {
      heir = lives.get(heir.successor());
    }
    return heir;
  }

  private static boolean isOver(AssociationLife life, LocalDate day) {
    return life.successor() != null && !life.existsOn(day);
  }

  /** One association, also a dissolved or planned one; empty when there is none with that id. */
  @Permit(Role.ANYONE)
  public Optional<AssociationCard> find(AssociationId id) {
    return life(id).map(AssociationLife::card);
  }

  /** One association with its dates; empty when there is none with that id. */
  @Permit(Role.ANYONE)
  public Optional<AssociationLife> life(AssociationId id) {
    return lives(
            data.createQuery(LIVES + "p.endsOn = a.dissolvedOn and a.id = :id", Object[].class)
                .setParameter("id", id.value()))
        .findFirst();
  }

  /**
   * Enters an association in the register, which was there before the records began.
   *
   * @param municipality where it works; ignored for a branch association, needed for any other
   */
  @Permit(Role.OFFICE)
  public Outcome<AssociationId> found(String name, AssociationKind kind, String municipality) {
    return found(name, kind, municipality, Association.ALWAYS);
  }

  /** Founds an association from a day. */
  @Permit(Role.OFFICE)
  public Outcome<AssociationId> found(
      String name, AssociationKind kind, String municipality, LocalDate from) {
    String clean = Text.line(name);
    String place = kind == AssociationKind.BRANCH ? null : Text.line(municipality);
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      return Outcome.refused(
          List.of(Refusal.of("name", "membership.refused.association-name", LONGEST_NAME)));
    }
    if (place != null && (place.isEmpty() || place.length() > LONGEST_MUNICIPALITY)) {
      return Outcome.refused(
          List.of(
              Refusal.of("municipality", "membership.refused.municipality", LONGEST_MUNICIPALITY)));
    }
    AssociationId id = AssociationId.create();
    try {
      data.persist(new Association(id, clean, from));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(
            List.of(Refusal.of("name", "membership.refused.association-taken", clean)));
      }
      throw failure;
    }
    data.persist(new Placing(id, kind, place, from));
    data.flush();
    events.fire(new AssociationFounded(id, kind, from));
    return Outcome.done(id);
  }

  private static Stream<AssociationLife> lives(TypedQuery<Object[]> query) {
    return query
        .setMaxResults(MOST)
        .getResultStream()
        .map(
            row ->
                AssociationLife.read(
                    (UUID) row[0],
                    (String) row[1],
                    (AssociationKind) row[2],
                    (String) row[3],
                    (LocalDate) row[4],
                    (LocalDate) row[5],
                    (UUID) row[6]));
  }
}

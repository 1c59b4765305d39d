package org.radslag.arenas;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Id;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Associations;
import org.radslag.membership.reorganisation.Reorganisations;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/** Moves associations between arenas, and splits the district, from a day. */
@UseCase
public class Regrouping {

  private static final int LONGEST_NAME = 120;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Arenas arenas;
  @Inject Associations associations;
  @Inject Spans spans;
  @Inject Reorganisations reorganisations;
  @Inject Event<DomainEvent> events;

  /**
   * Lets an arena span one more association from a day: a branch association that its elected
   * politicians listen to, or a neighbour's where a municipality has none of its own.
   */
  @Permit(Role.OFFICE)
  public Outcome<ArenaId> join(ArenaId arena, AssociationId association, LocalDate from) {
    Optional<Refusal> refusal = notThere(arena, from).or(() -> dayOf(from));
    if (refusal.isPresent()) {
      return Outcome.refused(List.of(refusal.get()));
    }
    if (associations.at(from).stream().noneMatch(card -> card.id().equals(association))) {
      return refused("association", "arenas.refused.unknown-association", from);
    }
    if (spanned(arena, from).contains(association)) {
      return refused("association", "arenas.refused.spanned");
    }
    try {
      if (!spans.begin(arena, association, from)) {
        return refused("association", "arenas.refused.spanned");
      }
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return refused("association", "arenas.refused.spanned");
      }
      throw failure;
    }
    events.fire(new AssociationJoinedArena(arena, association, from));
    return Outcome.done(arena);
  }

  /**
   * Moves an association from one arena to another: to another municipality, where it then works,
   * or to another region or district. The two arenas are of one kind, city and municipality being
   * the same here.
   */
  @Permit(Role.OFFICE)
  public Outcome<ArenaId> move(
      AssociationId association, ArenaId from, ArenaId to, LocalDate on, String basis) {
    Optional<Refusal> refusal = notThere(from, on).or(() -> notThere(to, on)).or(() -> dayOf(on));
    if (refusal.isPresent()) {
      return Outcome.refused(List.of(refusal.get()));
    }
    Set<AssociationId> left = spanned(from, on);
    if (!left.contains(association) || from.equals(to)) {
      return refused("association", "arenas.refused.not-spanned", on);
    }
    if (left.size() == 1) {
      return refused("association", "arenas.refused.last-association");
    }
    ArenaCard target = arenas.find(to).orElseThrow();
    if (!arenas.find(from).orElseThrow().kind().canExchangeWith(target.kind())) {
      return refused("to", "arenas.refused.other-kind");
    }
    if (target.kind().isPlace()) {
      Outcome<AssociationId> moved =
          reorganisations.move(
              association, AssociationKind.valueOf(target.kind().name()), target.name(), on, basis);
      if (!moved.isDone()) {
        return Outcome.refused(moved.reasons());
      }
    }
    spans.exchange(association, from, to, on);
    events.fire(new AssociationChangedArena(from, association, to, on));
    return Outcome.done(to);
  }

  /**
   * Splits the district: it ends, and two districts succeed it with its associations between them.
   *
   * @param second the associations of the second; every other goes to the first
   */
  @Permit(Role.OFFICE)
  public Outcome<List<ArenaId>> splitDistrict(
      ArenaId district,
      String firstName,
      String secondName,
      Collection<AssociationId> second,
      LocalDate on) {
    Arena whole = data.find(Arena.class, district.value(), LockModeType.PESSIMISTIC_WRITE);
    Optional<Refusal> refusal = notThere(district, on).or(() -> dayOf(on));
    if (refusal.isPresent()) {
      return Outcome.refused(List.of(refusal.get()));
    }
    if (whole.kind() != ArenaKind.DISTRICT || whole.isEnding() || !on.isAfter(whole.beginsOn())) {
      return Outcome.refused("arenas.refused.not-a-district");
    }
    Set<AssociationId> all = spanned(district, on);
    Set<AssociationId> there = Set.copyOf(second);
    if (there.isEmpty() || !all.containsAll(there) || all.size() == there.size()) {
      return Outcome.refused(List.of(Refusal.of("second", "arenas.refused.division", all.size())));
    }
    List<String> names = List.of(Text.line(firstName), Text.line(secondName));
    if (names.stream().anyMatch(name -> name.isEmpty() || name.length() > LONGEST_NAME)
        || names.get(0).equals(names.get(1))) {
      return Outcome.refused(
          List.of(Refusal.of("first", "arenas.refused.two-names", LONGEST_NAME)));
    }
    whole.end(on);
    all.forEach(association -> spans.end(district, association, on));
    events.fire(new ArenaEnded(district, on));
    Set<AssociationId> here = new TreeSet<>(java.util.Comparator.comparing(Id::value));
    here.addAll(all);
    here.removeAll(there);
    return succeed(whole, names, List.of(here, there), on);
  }

  private Outcome<List<ArenaId>> succeed(
      Arena whole, List<String> names, List<Set<AssociationId>> parts, LocalDate on) {
    List<ArenaId> successors = List.of(ArenaId.create(), ArenaId.create());
    try {
      for (int i = 0; i < successors.size(); i++) {
        data.persist(whole.successor(successors.get(i), names.get(i), on, clock.instant()));
      }
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(
            List.of(Refusal.of("first", "arenas.refused.name-taken", names.get(0))));
      }
      throw failure;
    }
    for (int i = 0; i < successors.size(); i++) {
      ArenaId successor = successors.get(i);
      parts.get(i).forEach(association -> spans.begin(successor, association, on));
      events.fire(new ArenaFounded(successor, ArenaKind.DISTRICT, parts.get(i).size(), on));
    }
    return Outcome.done(successors);
  }

  private Set<AssociationId> spanned(ArenaId arena, LocalDate day) {
    return arenas.associationsOf(arena, day).stream()
        .map(AssociationCard::id)
        .collect(Collectors.toSet());
  }

  private Optional<Refusal> notThere(ArenaId arena, LocalDate day) {
    return day != null && arenas.at(day).stream().anyMatch(card -> card.id().equals(arena))
        ? Optional.empty()
        : Optional.of(Refusal.of("on", "arenas.refused.no-arena-then"));
  }

  /** What has been is not rewritten. */
  private Optional<Refusal> dayOf(LocalDate on) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return on.isBefore(today)
        ? Optional.of(Refusal.of("on", "arenas.refused.past", today))
        : Optional.empty();
  }

  private static <T> Outcome<T> refused(String field, String reason, Object... details) {
    return Outcome.refused(List.of(Refusal.of(field, reason, details)));
  }
}

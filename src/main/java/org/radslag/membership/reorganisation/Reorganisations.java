package org.radslag.membership.reorganisation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.AssociationLife;
import org.radslag.membership.Associations;
import org.radslag.platform.UseCase;

/**
 * Merges, splits and moves associations from a day, today or later. What held before that day is
 * still what is answered for it.
 */
@UseCase
public class Reorganisations {

  private static final int MOST = 500;
  private static final int SHOWN = 5;
  private static final int LONGEST_PLACE = 80;

  @PersistenceContext EntityManager data;
  @Inject Associations associations;
  @Inject ReorganisationChecks checks;
  @Inject Writing writing;
  @Inject MemberMoves moves;
  @Inject Event<DomainEvent> events;

  /** Every reorganisation, also those that are planned, the latest first. */
  @Permit(Role.SIGNED_IN)
  public List<ReorganisationCard> all() {
    return data.createQuery(
            "select r from Reorganisation r order by r.takesEffect desc, r.decidedAt desc",
            Reorganisation.class)
        .setMaxResults(MOST)
        .getResultStream()
        .map(Reorganisation::card)
        .toList();
  }

  /** How many would move on a day: the chosen ones, or everybody when {@code who} is null. */
  @Permit(Role.OFFICE)
  public Moving moving(AssociationId association, Selection who, LocalDate on) {
    int members = moves.members(association, on);
    return who == null
        ? new Moving(members, members, Set.of())
        : new Moving(
            members, moves.chosen(association, on, who), moves.unknown(association, on, who));
  }

  /**
   * Merges associations into one that exists; they are dissolved, and it has their members.
   *
   * @param on the first day without them
   * @param basis the decision that it rests on
   */
  @Permit(Role.OFFICE)
  public Outcome<AssociationId> merge(
      Collection<AssociationId> from, AssociationId into, LocalDate on, String basis) {
    moves.lock();
    List<Refusal> refusals = checks.of(from, on, basis);
    if (refusals.isEmpty()) {
      refusals = checks.survivor(into, on);
    }
    if (refusals.isEmpty() && from.contains(into)) {
      refusals = List.of(Refusal.of("into", "membership.refused.merge-itself"));
    }
    if (refusals.isEmpty() && mixes(from, into)) {
      refusals = List.of(Refusal.of("into", "membership.refused.merge-kinds"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Set.copyOf(from).forEach(gone -> dissolve(gone, into, on, Text.line(basis)));
    return Outcome.done(into);
  }

  /** Merges associations into a new one, which works where the first of them does. */
  @Permit(Role.OFFICE)
  public Outcome<AssociationId> mergeAsNew(
      List<AssociationId> from, String name, LocalDate on, String basis) {
    moves.lock();
    List<Refusal> refusals = checks.of(from, on, basis);
    if (refusals.isEmpty() && Set.copyOf(from).size() < 2) {
      refusals = List.of(Refusal.of("from", "membership.refused.merge-two"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Outcome<AssociationId> founded = foundLike(from.get(0), name, on);
    return founded.isDone() ? merge(from, founded.value(), on, basis) : founded;
  }

  /**
   * Splits a new association off one that goes on.
   *
   * @param name of the new one, which works where the other does
   * @param who goes with the new one; somebody must, and somebody must stay
   */
  @Permit(Role.OFFICE)
  public Outcome<AssociationId> split(
      AssociationId from, String name, Selection who, LocalDate on, String basis) {
    moves.lock();
    List<Refusal> refusals = checks.of(Set.of(from), on, basis);
    if (refusals.isEmpty()) {
      refusals = divides(from, who, on);
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Outcome<AssociationId> founded = foundLike(from, name, on);
    if (!founded.isDone()) {
      return founded;
    }
    AssociationId successor = founded.value();
    int members = moves.chosen(from, on, who);
    writing.add(ReorganisationKind.SPLIT, from, successor, on, Text.line(basis), who);
    events.fire(new AssociationSplit(from, successor, on, members));
    return founded;
  }

  /**
   * Moves a geographic association to another municipality.
   *
   * @param kind what it is there
   */
  @Permit(Role.OFFICE)
  public Outcome<AssociationId> move(
      AssociationId association,
      AssociationKind kind,
      String municipality,
      LocalDate on,
      String basis) {
    moves.lock();
    List<Refusal> refusals = checks.of(Set.of(association), on, basis);
    Optional<AssociationLife> life = associations.life(association);
    if (refusals.isEmpty() && !life.orElseThrow().kind().isGeographic()) {
      refusals = List.of(Refusal.of("association", "membership.refused.move-branch"));
    }
    String place = Text.line(municipality);
    if (place.isEmpty() || place.length() > LONGEST_PLACE) {
      refusals = List.of(Refusal.of("to", "membership.refused.municipality", LONGEST_PLACE));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    writing.place(association, kind, place, on);
    writing.add(ReorganisationKind.MOVE, association, null, on, Text.line(basis), null);
    events.fire(new AssociationMoved(association, kind, on));
    return Outcome.done(association);
  }

  private void dissolve(AssociationId gone, AssociationId into, LocalDate on, String basis) {
    int members = moves.members(gone, on);
    writing.dissolve(gone, into, on);
    writing.add(ReorganisationKind.MERGE, gone, into, on, basis, null);
    events.fire(new AssociationsMerged(gone, into, on, members));
  }

  private Outcome<AssociationId> foundLike(AssociationId model, String name, LocalDate on) {
    AssociationLife life = associations.life(model).orElseThrow();
    return associations.found(name, life.kind(), life.municipality(), on);
  }

  private List<Refusal> divides(AssociationId from, Selection who, LocalDate on) {
    if (who.isEmpty() || who.size() > Selection.MOST) {
      return List.of(Refusal.of("who", "membership.refused.split-nobody", Selection.MOST));
    }
    Moving moving = moving(from, who, on);
    if (!moving.unknown().isEmpty()) {
      Set<String> first = new TreeSet<>(moving.unknown());
      String shown = String.join(", ", first.stream().limit(SHOWN).toList());
      return List.of(Refusal.of("who", "membership.refused.split-unknown", first.size(), shown));
    }
    return moving.moving() == 0 || moving.moving() == moving.members()
        ? List.of(
            Refusal.of("who", "membership.refused.split-all", moving.moving(), moving.members()))
        : List.of();
  }

  private boolean mixes(Collection<AssociationId> from, AssociationId into) {
    return associations.ever().stream()
            .filter(life -> from.contains(life.id()) || life.id().equals(into))
            .map(life -> life.kind().isGeographic())
            .distinct()
            .count()
        > 1;
  }
}

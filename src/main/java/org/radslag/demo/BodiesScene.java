package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.BodyPlan;
import org.radslag.bodies.Composition;
import org.radslag.bodies.EndCondition;
import org.radslag.bodies.Post;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.SeatPlan;
import org.radslag.bodies.Seats;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationKind;

/** Bodies beside the council: board, groups, delegation, nominating committee, chairs' council. */
@ApplicationScoped
class BodiesScene {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final LocalDate THROUGH = LocalDate.of(2028, 10, 31);

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Presidium presidium;

  void board(ArenaCard district) {
    BodyId board =
        found(
            BodyKind.BOARD,
            "Distriktsstyrelsen",
            district.name(),
            district.id(),
            null,
            null,
            Composition.others(SeatBasis.OPEN, 15, true));
    sit(seats.of(board).get(0), cast.person(InfluenceScene.BOARD_MEMBER));
  }

  void group(ArenaCard arena, int size, AssociationKind from, List<SeatCard> sitting) {
    BodyId group =
        found(
            BodyKind.GROUP,
            "Gruppen i " + arena.name(),
            arena.name(),
            arena.id(),
            null,
            null,
            Composition.others(SeatBasis.OPEN, size, true));
    List<PersonId> people = alternates(sitting, from, size);
    List<SeatCard> empty = seats.of(group);
    for (int i = 0; i < people.size(); i++) {
      sit(empty.get(i), people.get(i));
    }
    stage.system(() -> presidium.give(group, people.get(0), Post.GROUP_LEADER));
  }

  /** Alternates of the council, who have time for a group as well. */
  private List<PersonId> alternates(List<SeatCard> sitting, AssociationKind kind, int most) {
    List<AssociationId> homes =
        arenas.associationsOf(arena(ArenaKind.DISTRICT).id()).stream()
            .filter(card -> card.kind() == kind)
            .map(AssociationCard::id)
            .toList();
    List<PersonId> people = new ArrayList<>();
    sitting.stream()
        .filter(seat -> homes.contains(seat.association()))
        .flatMap(seat -> seat.alternates().stream())
        .limit(most)
        .forEach(holder -> people.add(holder.person()));
    return people;
  }

  void delegation(ArenaId city, BodyId council, List<SeatCard> sitting) {
    BodyId delegation =
        found(
            BodyKind.DELEGATION,
            "Förhandlingsdelegationen i Mälarstad",
            ArenaScene.CITY,
            city,
            council,
            null,
            Composition.others(SeatBasis.COUNCIL, 5, true));
    List<AssociationId> homes =
        arenas.associationsOf(city).stream().map(AssociationCard::id).toList();
    List<PersonId> chosen = ordinary(sitting, seat -> homes.contains(seat.association()), 5);
    fill(delegation, SeatBasis.COUNCIL, chosen);
  }

  void nominating(ArenaId city, BodyId council, List<SeatCard> sitting) {
    BodyId committee =
        found(
            BodyKind.NOMINATING_COMMITTEE,
            "Kommungruppens valberedning",
            ArenaScene.CITY,
            city,
            council,
            EndCondition.FIRST_ELECTIONS_AFTER_GENERAL,
            Composition.together(
                Composition.others(SeatBasis.OPEN, 6, true),
                Composition.others(SeatBasis.COUNCIL, 1, true)));
    fill(committee, SeatBasis.OPEN, ordinary(sitting, any -> true, 6));
  }

  private void fill(BodyId body, SeatBasis basis, List<PersonId> people) {
    List<SeatCard> empty = seats.of(body).stream().filter(seat -> seat.basis() == basis).toList();
    for (int i = 0; i < people.size(); i++) {
      sit(empty.get(i), people.get(i));
    }
  }

  private static List<PersonId> ordinary(
      List<SeatCard> sitting, Predicate<SeatCard> chosen, int most) {
    return sitting.stream()
        .filter(chosen)
        .flatMap(seat -> seat.ordinary().stream())
        .limit(most)
        .map(holder -> holder.person())
        .toList();
  }

  BodyId chairsOf(ArenaCard region) {
    List<AssociationId> homes =
        arenas.associationsOf(region.id()).stream().map(AssociationCard::id).toList();
    return found(
        BodyKind.CHAIRS_COUNCIL,
        "Ordföranderådet i Region Mälarkusten",
        region.name(),
        region.id(),
        null,
        null,
        Composition.chairs(homes));
  }

  void sit(SeatCard seat, PersonId person) {
    stage.system(() -> seats.assign(seat.id(), person, 0, TODAY, THROUGH));
  }

  BodyId found(
      BodyKind kind,
      String name,
      String level,
      ArenaId arena,
      BodyId parent,
      EndCondition endsWhen,
      List<SeatPlan> plan) {
    return stage.system(
        () -> bodies.found(new BodyPlan(kind, name, level, arena, parent, endsWhen, plan)));
  }

  ArenaCard arena(ArenaKind kind) {
    return arenas.all().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }
}

package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.GoverningPosition;
import org.radslag.bodies.Apportionment;
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
import org.radslag.influence.LetterKind;
import org.radslag.influence.LetterText;
import org.radslag.influence.ModelKind;
import org.radslag.influence.Models;
import org.radslag.influence.PlanCard;
import org.radslag.influence.Plans;
import org.radslag.influence.Proposal;
import org.radslag.influence.SwitchId;
import org.radslag.influence.Switches;
import org.radslag.influence.Switching;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationKind;

/** Groups, board and councils of the arenas; the city's change from a large council to votes. */
@ApplicationScoped
class InfluenceScene {

  private static final String BOARD_MEMBER = "203578";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final LocalDate TERM = LocalDate.of(2022, 10, 22);
  private static final LocalDate ELECTION = LocalDate.of(2030, 9, 8);
  private static final LocalDate THROUGH = LocalDate.of(2028, 10, 31);
  private static final LocalDate TURN = LocalDate.of(2026, 12, 1);

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Presidium presidium;
  @Inject Models models;
  @Inject Plans plans;
  @Inject Switches switches;
  @Inject Switching switching;

  private ArenaId city;

  /** 3 November: what the arenas have, with the district's council founded before. */
  void found(BodyId council) {
    stage.at("2026-11-03T12:00:00");
    city = arena(ArenaKind.CITY).id();
    ArenaCard district = arena(ArenaKind.DISTRICT);
    ArenaCard region = arena(ArenaKind.REGION);
    List<SeatCard> sitting = seats.of(council);
    stage.system(
        () ->
            models.enter(
                district.id(),
                ModelKind.SMALL_COUNCIL,
                council,
                TODAY,
                null,
                "distriktskonferensen i mars 2025"));
    board(district);
    group(arena(ArenaKind.CITY), 11, AssociationKind.CITY, sitting);
    group(region, 14, AssociationKind.MUNICIPALITY, sitting);
    cityCouncil(sitting);
    BodyId chairs = chairsOf(region);
    stage.system(
        () ->
            models.enter(
                region.id(),
                ModelKind.CHAIRS_COUNCIL,
                chairs,
                TERM,
                null,
                "distriktsstyrelsen 22\u00a0oktober 2022 §\u00a09"));
    delegation(council, sitting);
    nominating(council, sitting);
    plan(
        GoverningPosition.MAJORITY,
        ModelKind.MEMBER_VOTE,
        "Budget och avtal behöver bred förankring, och tiden är kort.");
    plan(
        GoverningPosition.OPPOSITION,
        ModelKind.SMALL_COUNCIL,
        "Färre möten räcker när inget avtal ska slutas.");
  }

  /** 26 November: the office proposes what the council has decided, and the board enters it. */
  void decide() {
    stage.at("2026-11-26T10:00:00");
    SwitchId change =
        stage.system(
            () ->
                switches.propose(
                    new Proposal(
                        city,
                        ModelKind.MEMBER_VOTE,
                        TURN,
                        "Staden är i majoritet och budgeten ska avgöras före jul.",
                        "",
                        letters())));
    PersonId member = cast.person(BOARD_MEMBER);
    stage.as(
        member, () -> switches.decide(change, "representantskapet 24\u00a0november 2026 §\u00a04"));
  }

  /** 1 December: the change takes effect, unless the job was quicker. */
  void takeEffect() {
    stage.at("2026-12-01T00:01:00");
    stage.asSystem(() -> switching.due().forEach(switching::carryOut));
  }

  private void cityCouncil(List<SeatCard> sitting) {
    Map<AssociationId, Integer> electors = new LinkedHashMap<>();
    arenas
        .electorate(city, LocalDate.of(2026, 11, 1))
        .forEach(one -> electors.put(one.association().id(), one.inForce()));
    BodyId council =
        found(
            BodyKind.COUNCIL,
            "Stora representantskapet i Mälarstad",
            ArenaScene.CITY,
            city,
            null,
            null,
            Composition.apportioned(electors, new Apportionment(50, 0)));
    Map<AssociationId, PersonId> first = new LinkedHashMap<>();
    sitting.forEach(
        seat -> seat.ordinary().ifPresent(one -> first.put(seat.association(), one.person())));
    seats.of(council).stream()
        .filter(seat -> seat.number() == 1)
        .forEach(seat -> sit(seat, first.get(seat.association())));
    stage.system(
        () ->
            models.enter(
                city,
                ModelKind.LARGE_COUNCIL,
                council,
                TERM,
                null,
                "distriktskonferensen i mars 2021"));
  }

  private BodyId chairsOf(ArenaCard region) {
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

  private void board(ArenaCard district) {
    BodyId board =
        found(
            BodyKind.BOARD,
            "Distriktsstyrelsen",
            district.name(),
            district.id(),
            null,
            null,
            Composition.others(SeatBasis.OPEN, 15, true));
    sit(seats.of(board).get(0), cast.person(BOARD_MEMBER));
  }

  private void group(ArenaCard arena, int size, AssociationKind from, List<SeatCard> sitting) {
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

  private void delegation(BodyId council, List<SeatCard> sitting) {
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

  private void nominating(BodyId council, List<SeatCard> sitting) {
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

  private void sit(SeatCard seat, PersonId person) {
    stage.system(() -> seats.assign(seat.id(), person, 0, TODAY, THROUGH));
  }

  private void plan(GoverningPosition position, ModelKind model, String reason) {
    stage.system(() -> plans.prepare(new PlanCard(city, ELECTION, position, model, reason)));
  }

  private BodyId found(
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

  private static Map<LetterKind, LetterText> letters() {
    return Map.of(
        LetterKind.LEAVES,
        new LetterText(
            "Ditt uppdrag i Mälarstad slutar 1 december 2026",
            "Från och med 1 december 2026 avgör alla medlemmar i omröstningar. Tack för din tid i"
                + " representantskapet. Öppna ärenden tas över av gruppen i staden."),
        LetterKind.STAYS,
        new LetterText(
            "Ny modell i Mälarstad från 1 december 2026",
            "Du har en plats också i fortsättningen."),
        LetterKind.ELECTS,
        new LetterText(
            "Er förening ska välja till Mälarstad",
            "Välj på nästa möte och skriv till expeditionen."));
  }

  private ArenaCard arena(ArenaKind kind) {
    return arenas.all().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }
}

package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.GoverningPosition;
import org.radslag.bodies.Apportionment;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.Composition;
import org.radslag.bodies.SeatCard;
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
import org.radslag.membership.AssociationKind;

/** Groups, board and councils of the arenas; the city's change from a large council to votes. */
@ApplicationScoped
class InfluenceScene {

  static final String BOARD_MEMBER = "203578";
  private static final LocalDate TERM = LocalDate.of(2022, 10, 22);
  private static final LocalDate ELECTION = LocalDate.of(2030, 9, 8);
  private static final LocalDate TURN = LocalDate.of(2026, 12, 1);

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject Arenas arenas;
  @Inject BodiesScene others;
  @Inject Seats seats;
  @Inject Models models;
  @Inject Plans plans;
  @Inject Switches switches;
  @Inject Switching switching;

  private ArenaId city;

  /** 3 November: what the arenas have, with the district's council founded before. */
  void found(BodyId council) {
    stage.at("2026-11-03T12:00:00");
    city = others.arena(ArenaKind.CITY).id();
    ArenaCard district = others.arena(ArenaKind.DISTRICT);
    ArenaCard region = others.arena(ArenaKind.REGION);
    List<SeatCard> sitting = seats.of(council);
    stage.system(
        () ->
            models.enter(
                district.id(),
                ModelKind.SMALL_COUNCIL,
                council,
                BodiesScene.TODAY,
                null,
                "distriktskonferensen i mars 2025"));
    others.board(district);
    others.group(others.arena(ArenaKind.CITY), 11, AssociationKind.CITY, sitting);
    others.group(region, 14, AssociationKind.MUNICIPALITY, sitting);
    cityCouncil(sitting);
    BodyId chairs = others.chairsOf(region);
    stage.system(
        () ->
            models.enter(
                region.id(),
                ModelKind.CHAIRS_COUNCIL,
                chairs,
                TERM,
                null,
                "distriktsstyrelsen 22\u00a0oktober 2022 §\u00a09"));
    others.delegation(city, council, sitting);
    others.nominating(city, council, sitting);
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
        others.found(
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
        .forEach(seat -> others.sit(seat, first.get(seat.association())));
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

  private void plan(GoverningPosition position, ModelKind model, String reason) {
    stage.system(() -> plans.prepare(new PlanCard(city, ELECTION, position, model, reason)));
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
}

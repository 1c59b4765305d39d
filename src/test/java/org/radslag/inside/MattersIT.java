package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.BodyPlan;
import org.radslag.bodies.Composition;
import org.radslag.bodies.Successions;
import org.radslag.inside.Arena.Place;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.matters.Embargo;
import org.radslag.matters.MandateLevel;
import org.radslag.matters.MatterForm;
import org.radslag.matters.MatterId;
import org.radslag.matters.MatterView;
import org.radslag.matters.Matters;
import org.radslag.matters.ReleasePlan;
import org.radslag.matters.Ring;
import org.radslag.matters.Secrecy;
import org.radslag.matters.SheetId;
import org.radslag.matters.Sheets;
import org.radslag.matters.Way;
import org.radslag.matters.Weight;

/** Sheets and matters inside the server: who may what, where a matter goes, what is refused. */
@ExtendWith(ArquillianExtension.class)
class MattersIT {

  @Inject As as;
  @Inject Councils councils;
  @Inject Arena arena;
  @Inject Bodies bodies;
  @Inject Successions successions;
  @Inject Sheets sheets;
  @Inject Matters matters;
  @Inject Secrecy secrecy;

  private Place place;

  @BeforeEach
  void an_arena() {
    place = arena.place();
  }

  @Test
  void a_sheet_is_proposed_by_one_and_decided_by_another() {
    PersonId office = councils.member(place.home());
    SheetId sheet =
        as.member(
                office,
                () -> sheets.propose(place.id(), arena.sheet(MandateLevel.COUNCIL)),
                Role.OFFICE)
            .value();
    assertTrue(as.member(place.outsider(), () -> sheets.inForce(place.id())).isEmpty());
    assertTrue(as.member(place.outsider(), () -> sheets.proposal(place.id())).isEmpty());
    Outcome<SheetId> own = as.member(office, () -> sheets.decide(sheet), Role.OFFICE, Role.BOARD);
    assertEquals(List.of("matters.refused.sheet-own"), reasons(own));
    assertThrows(Forbidden.class, () -> as.member(place.outsider(), () -> sheets.decide(sheet)));
    arena.decide(place, sheet);
    assertEquals(
        1, as.member(place.outsider(), () -> sheets.inForce(place.id())).orElseThrow().version());
    assertEquals(
        List.of("matters.refused.sheet-settled"),
        reasons(as.member(place.chairs().get(0), () -> sheets.reject(sheet), Role.BOARD)));
  }

  @Test
  void only_the_group_s_own_leader_and_the_office_propose() {
    assertThrows(
        Forbidden.class,
        () ->
            as.holder(
                place.outsider(),
                Role.PRESIDIUM,
                place.council(),
                () -> sheets.propose(place.id(), arena.sheet(MandateLevel.ALONE))));
    assertTrue(
        arena
            .led(place, () -> sheets.propose(place.id(), arena.sheet(MandateLevel.ALONE)))
            .isDone());
    assertEquals(
        List.of("matters.refused.sheet-waits"),
        reasons(
            arena.led(place, () -> sheets.propose(place.id(), arena.sheet(MandateLevel.ALONE)))));
  }

  @Test
  void a_matter_goes_where_the_sheet_in_force_says() {
    arena.decide(
        place,
        arena
            .led(place, () -> sheets.propose(place.id(), arena.sheet(MandateLevel.COUNCIL)))
            .value());
    MatterId id = arena.register(place, Ring.BODY, Duration.ofDays(60), 0, Embargo.NONE).value();
    MatterView view = arena.led(place, () -> matters.view(id)).orElseThrow();
    assertEquals(MandateLevel.COUNCIL, view.card().classification().level());
    assertEquals(Way.COUNCIL, view.route().route().chosen().way());
    assertEquals(place.council(), view.card().body());
    assertEquals(place.leader(), view.classifiedBy());
    assertEquals("Avtal", view.line().topic());
  }

  @Test
  void a_deadline_shorter_than_the_notice_leaves_other_ways_and_says_so() {
    arena.decide(
        place,
        arena
            .led(place, () -> sheets.propose(place.id(), arena.sheet(MandateLevel.COUNCIL)))
            .value());
    MatterId id = arena.register(place, Ring.BODY, Duration.ofHours(40), 0, Embargo.NONE).value();
    MatterView view = arena.led(place, () -> matters.view(id)).orElseThrow();
    assertTrue(view.route().route().isTooShort());
    assertEquals(Way.COUNCIL, view.route().route().demanded().way());
    assertEquals(Way.DELEGATION, view.route().route().chosen().way());
    assertEquals(
        1,
        councils.number(
            "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND action = 'MatterRouted'"
                + " AND facts LIKE '%\"tooShort\":true%'",
            id.toString()));
  }

  @Test
  void bad_input_is_refused_with_its_reason() {
    assertEquals(
        List.of("matters.refused.no-arena"),
        reasons(
            arena.led(
                place,
                () -> matters.register(form(ArenaId.create(), "Titel", null, Embargo.NONE)))));
    assertEquals(
        List.of("matters.refused.empty"),
        reasons(
            arena.led(place, () -> matters.register(form(place.id(), " ", null, Embargo.NONE)))));
    assertEquals(
        List.of("matters.refused.too-long"),
        reasons(
            arena.led(
                place,
                () -> matters.register(form(place.id(), "x".repeat(121), null, Embargo.NONE)))));
    assertEquals(
        List.of("matters.refused.deadline"),
        reasons(
            arena.led(
                place,
                () ->
                    matters.register(
                        form(place.id(), "Titel", Duration.ofHours(-1), Embargo.NONE)))));
    assertEquals(
        List.of("matters.refused.embargo-past"),
        reasons(arena.register(place, Ring.BODY, null, null, until(Duration.ofMinutes(-1)))));
    assertEquals(
        List.of("matters.refused.no-line"),
        reasons(arena.register(place, Ring.BODY, null, 7, Embargo.NONE)));
    MatterId id = arena.register(place, Ring.BODY, null, null, until(Duration.ofDays(2))).value();
    assertEquals(
        List.of("matters.refused.ring-wider"), reasons(arena.add(place, id, Ring.MEMBERS)));
    assertEquals(
        List.of("matters.refused.release-early"),
        reasons(plan(id, new ReleasePlan(null, Ring.MEMBERS, councils.in(Duration.ofDays(1))))));
    assertEquals(
        List.of("matters.refused.release-past"),
        reasons(plan(id, new ReleasePlan(null, Ring.MEMBERS, councils.in(Duration.ofDays(-1))))));
    assertEquals(
        List.of("matters.refused.not-wider"),
        reasons(plan(id, new ReleasePlan(null, Ring.NEGOTIATORS, null))));
    assertEquals(
        List.of("matters.refused.embargo-holds"),
        reasons(arena.led(place, () -> secrecy.widen(id, null, Ring.MEMBERS))));
    assertEquals(
        List.of("matters.refused.embargo-earlier"),
        reasons(arena.led(place, () -> secrecy.embargo(id, null, until(Duration.ofDays(1))))));
  }

  @Test
  void what_a_body_has_not_settled_goes_to_its_successor_unless_it_would_open_to_more() {
    arena.decide(
        place,
        arena
            .led(place, () -> sheets.propose(place.id(), arena.sheet(MandateLevel.COUNCIL)))
            .value());
    MatterId open = arena.register(place, Ring.DELEGATES, null, 0, Embargo.NONE).value();
    MatterId own = arena.register(place, Ring.BODY, null, 0, Embargo.NONE).value();
    MatterId within = arena.register(place, Ring.DELEGATES, null, 0, Embargo.NONE).value();
    arena.add(place, within, Ring.BODY).value();
    BodyId next =
        as.system(
                () ->
                    bodies.found(
                        new BodyPlan(
                            BodyKind.COUNCIL,
                            "Nya rådet " + open,
                            "Prov",
                            place.id(),
                            null,
                            null,
                            Composition.perAssociation(Set.of(place.home()), 1))))
            .value();
    as.system(() -> successions.succeed(place.council(), next, "Beslut")).value();
    assertEquals(next, bodyOf(open));
    assertNull(bodyOf(own));
    assertNull(bodyOf(within));
  }

  private BodyId bodyOf(MatterId id) {
    return arena.led(place, () -> matters.view(id)).orElseThrow().card().body();
  }

  private Outcome<MatterId> plan(MatterId id, ReleasePlan step) {
    return arena.led(place, () -> secrecy.plan(id, step));
  }

  private MatterForm form(ArenaId where, String title, Duration away, Embargo embargo) {
    return new MatterForm(
        where,
        title,
        "Text",
        Weight.ROUTINE,
        false,
        Ring.BODY,
        away == null ? null : councils.in(away),
        null,
        embargo);
  }

  private Embargo until(Duration away) {
    return new Embargo(councils.in(away), false);
  }

  private static List<String> reasons(Outcome<?> outcome) {
    return outcome.reasons().stream().map(Refusal::reason).toList();
  }
}

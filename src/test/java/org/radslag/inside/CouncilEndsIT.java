package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.BodyPlan;
import org.radslag.bodies.Composition;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.Seats;
import org.radslag.influence.Fate;
import org.radslag.influence.ModelKind;
import org.radslag.influence.Models;
import org.radslag.influence.SwitchId;
import org.radslag.influence.Switches;
import org.radslag.influence.Switching;
import org.radslag.influence.TransitionLine;
import org.radslag.influence.Why;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;

/** A council ends and another takes over: what it sent elsewhere and who was yet to come. */
@ExtendWith(ArquillianExtension.class)
class CouncilEndsIT {

  @Inject Governed governed;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Models models;
  @Inject Switches switches;
  @Inject Switching switching;
  @Inject Councils councils;
  @Inject As as;

  private Governed.Arena arena;

  @BeforeEach
  void an_arena_with_a_small_council() {
    arena = governed.arena();
  }

  @Test
  void a_term_that_has_not_begun_stands_in_the_way_and_is_named() {
    PersonId later = councils.member(arena.council().associations().get(0));
    as.system(
            () ->
                seats.assign(
                    arena.council().seats().get(0), later, 1, councils.today().plusDays(9), null))
        .value();
    List<Refusal> faults = faults();
    assertEquals("influence.refused.upcoming", faults.get(0).reason());
    assertTrue(faults.get(0).details().get(0).toString().contains("Almvåg"));
    assertTrue(
        as.system(
                () ->
                    switches.preview(
                        arena.id(), ModelKind.LARGE_COUNCIL, councils.today().plusDays(9)))
            .faults()
            .isEmpty());
  }

  @Test
  void a_committee_that_was_drawn_from_the_old_council_is_drawn_from_the_new_one() {
    BodyPlan plan =
        new BodyPlan(
            BodyKind.WORKING_COMMITTEE,
            "Utskott " + arena.id(),
            "Mälarstad",
            null,
            arena.council().body(),
            null,
            Composition.others(SeatBasis.COUNCIL, 2, true));
    BodyId committee = as.system(() -> bodies.found(plan)).value();
    List<SeatCard> given = as.system(() -> seats.of(committee));
    PersonId stays = arena.council().holders().get(0);
    PersonId leaves = arena.council().holders().get(1);
    as.system(() -> seats.assign(given.get(0).id(), stays, 0, councils.today(), null)).value();
    as.system(() -> seats.assign(given.get(1).id(), leaves, 0, councils.today(), null)).value();
    councils.run(
        "UPDATE paid_period SET paid_until = ? WHERE member = ?",
        councils.today().minusDays(1).toString(),
        leaves.toString());
    SwitchId change =
        governed.decided(governed.proposal(arena.id(), ModelKind.LARGE_COUNCIL, councils.today()));
    as.system(() -> switching.carryOut(change));
    assertEquals(
        as.system(() -> models.current(arena.id())).body(),
        as.system(() -> bodies.find(committee)).orElseThrow().parent());
    assertEquals(List.of(stays), as.system(() -> seats.holders(committee)));
    List<TransitionLine> lines =
        as.system(() -> switches.lines(change)).stream()
            .filter(line -> committee.equals(line.oldBody()))
            .toList();
    assertEquals(2, lines.size());
    assertEquals(Why.STILL_IN_COUNCIL, of(stays, lines).why());
    assertEquals(Fate.ENDS, of(leaves, lines).fate());
    assertEquals(Why.LEFT_COUNCIL, of(leaves, lines).why());
  }

  private static TransitionLine of(PersonId person, List<TransitionLine> lines) {
    return lines.stream().filter(line -> person.equals(line.person())).findFirst().orElseThrow();
  }

  private List<Refusal> faults() {
    return as.system(() -> switches.preview(arena.id(), ModelKind.LARGE_COUNCIL, councils.today()))
        .faults();
  }
}

package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.GoverningPosition;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.BodyPlan;
import org.radslag.bodies.Composition;
import org.radslag.bodies.Post;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.Seats;
import org.radslag.influence.Comparison;
import org.radslag.influence.ModelCard;
import org.radslag.influence.ModelKind;
import org.radslag.influence.Models;
import org.radslag.influence.PlanCard;
import org.radslag.influence.Plans;
import org.radslag.influence.Proposal;
import org.radslag.influence.ReportsBack;
import org.radslag.influence.SwitchId;
import org.radslag.influence.Switches;
import org.radslag.influence.Switching;
import org.radslag.inside.Councils.Council;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.Agenda;
import org.radslag.meetings.Chair;
import org.radslag.meetings.MeetingId;

/** A model applies, is compared, planned for, and changed by the decision of two people. */
@ExtendWith(ArquillianExtension.class)
class InfluenceIT {

  @Inject Governed governed;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Models models;
  @Inject Comparison comparison;
  @Inject Switches switches;
  @Inject Switching switching;
  @Inject Plans plans;
  @Inject ReportsBack reports;
  @Inject Presidium presidium;
  @Inject Agenda agenda;
  @Inject Chair chair;
  @Inject Councils councils;
  @Inject As as;

  private Council council;
  private ArenaId arena;

  @BeforeEach
  void an_arena_with_a_small_council() {
    Governed.Arena made = governed.arena();
    council = made.council();
    arena = made.id();
  }

  @Test
  void two_models_never_apply_at_once() {
    refused(
        "influence.refused.overlap",
        as.system(
            () ->
                models.enter(
                    arena,
                    ModelKind.LOW,
                    null,
                    councils.today().minusDays(1),
                    null,
                    "Ett annat beslut")));
    LocalDate today = councils.today();
    refused(
        "influence.refused.period-within-open",
        as.system(() -> models.enter(arena, ModelKind.LOW, null, today, today, "Beslut")));
    refused(
        "influence.refused.body",
        as.system(
            () ->
                models.enter(
                    arena, ModelKind.LARGE_COUNCIL, null, councils.today(), null, "Beslut")));
    refused(
        "influence.refused.since",
        as.system(
            () ->
                models.enter(
                    arena, ModelKind.LOW, null, councils.today().plusDays(1), null, "Beslut")));
    assertEquals(1, as.system(() -> models.history(arena)).size());
  }

  @Test
  void a_change_is_proposed_by_one_and_decided_by_another() {
    PersonId proposer = councils.member(council.associations().get(0));
    PersonId decider = councils.member(council.associations().get(1));
    SwitchId change =
        as.member(
                proposer,
                () -> switches.propose(proposal(ModelKind.MEMBER_VOTE, tomorrow())),
                Role.BOARD)
            .value();
    refused(
        "influence.refused.one-waits",
        as.member(
            proposer, () -> switches.propose(proposal(ModelKind.LOW, tomorrow())), Role.BOARD));
    refused(
        "influence.refused.two-people",
        as.member(proposer, () -> switches.decide(change, Governed.DECISION), Role.BOARD));
    assertThrows(
        Forbidden.class,
        () -> as.member(decider, () -> switches.decide(change, Governed.DECISION)));
    refused(
        "influence.refused.basis",
        as.member(decider, () -> switches.decide(change, " "), Role.BOARD));
    assertTrue(
        as.member(decider, () -> switches.decide(change, Governed.DECISION), Role.BOARD).isDone());
    refused("influence.refused.not-due", as.system(() -> switching.carryOut(change)));
    assertEquals(ModelKind.SMALL_COUNCIL, current().kind());
    assertTrue(as.member(decider, () -> switches.withdraw(change), Role.BOARD).isDone());
    refused(
        "influence.refused.not-waiting",
        as.member(decider, () -> switches.withdraw(change), Role.BOARD));
  }

  @Test
  void what_cannot_be_composed_or_lies_in_the_past_is_refused_with_the_remedy() {
    LocalDate today = councils.today();
    refused(
        "influence.refused.day-past", propose(proposal(ModelKind.MEMBER_VOTE, today.minusDays(1))));
    refused("influence.refused.same-model", propose(proposal(ModelKind.SMALL_COUNCIL, today)));
    refused("influence.refused.no-council", propose(proposal(ModelKind.DELEGATION, today)));
    refused("influence.refused.reason", propose(withReason(" ")));
    assertTrue(propose(proposal(ModelKind.LARGE_COUNCIL, today)).isDone());
  }

  @Test
  void both_outcomes_are_planned_before_election_day_and_not_after() {
    LocalDate election = councils.today().plusYears(1);
    assertTrue(prepare(election, GoverningPosition.MAJORITY, ModelKind.MEMBER_VOTE).isDone());
    assertTrue(prepare(election, GoverningPosition.OPPOSITION, ModelKind.LOW).isDone());
    assertTrue(prepare(election, GoverningPosition.OPPOSITION, ModelKind.SMALL_COUNCIL).isDone());
    List<PlanCard> prepared = as.system(() -> plans.of(arena));
    assertEquals(2, prepared.size());
    assertTrue(prepared.stream().noneMatch(plan -> plan.model() == ModelKind.LOW));
    refused(
        "influence.refused.election-past",
        prepare(councils.today(), GoverningPosition.MAJORITY, ModelKind.LOW));
    assertTrue(as.system(() -> plans.forOutcome(arena)).isEmpty());
  }

  @Test
  void every_model_is_compared_with_its_cost_and_the_districts_own_figures() {
    var views = as.system(() -> comparison.of(arena));
    assertEquals(ModelKind.values().length, views.size());
    assertTrue(views.get(ModelKind.SMALL_COUNCIL).isCurrent());
    assertEquals(3, views.get(ModelKind.SMALL_COUNCIL).people());
    assertEquals(3 * 8 * 3, views.get(ModelKind.SMALL_COUNCIL).cost().hours());
    assertEquals(7, views.get(ModelKind.SMALL_COUNCIL).terms().leadDays());
    assertEquals(10, views.get(ModelKind.LARGE_COUNCIL).terms().leadDays());
    assertEquals(9, views.get(ModelKind.MEMBER_VOTE).terms().leadDays());
    assertEquals(null, views.get(ModelKind.SMALL_COUNCIL).own());
    assertEquals(2, views.get(ModelKind.LOW).people());
  }

  @Test
  void a_delegation_reports_back_once_and_its_council_reads_it() {
    BodyId delegation =
        as.system(
                () ->
                    bodies.found(
                        new BodyPlan(
                            BodyKind.DELEGATION,
                            "Delegation " + arena,
                            "Prov",
                            arena,
                            council.body(),
                            null,
                            Composition.others(SeatBasis.COUNCIL, 1, true))))
            .value();
    PersonId delegate = council.holders().get(0);
    var seat = as.system(() -> seats.of(delegation)).get(0).id();
    as.system(() -> seats.assign(seat, delegate, 0, councils.today(), null)).value();
    as.system(() -> presidium.give(delegation, delegate, Post.CHAIR)).value();
    Council drawn = new Council(delegation, delegate, List.of(seat), List.of(delegate), List.of());
    MeetingId meeting = councils.sitting(drawn).meeting();
    refused(
        "influence.refused.no-duty",
        as.member(delegate, () -> reports.write(delegation, meeting, "Läget")));
    var item = as.system(() -> agenda.of(meeting)).get(0).id();
    councils.led(drawn, () -> chair.postpone(item));
    assertTrue(councils.led(drawn, () -> chair.close(meeting)).isDone());
    assertEquals(
        councils.today().plusDays(7), as.system(() -> reports.of(delegation)).get(0).dueOn());
    refused(
        "influence.refused.report",
        as.member(delegate, () -> reports.write(delegation, meeting, " ")));
    PersonId outside = councils.member(council.associations().get(1));
    assertThrows(
        Forbidden.class,
        () -> as.member(outside, () -> reports.write(delegation, meeting, "Läget")));
    assertTrue(as.member(delegate, () -> reports.write(delegation, meeting, "Läget")).isDone());
    refused(
        "influence.refused.reported",
        as.member(delegate, () -> reports.write(delegation, meeting, "Igen")));
    PersonId sitting = council.holders().get(1);
    assertEquals("Läget", as.member(sitting, () -> reports.of(delegation)).get(0).text());
    assertEquals("", as.member(outside, () -> reports.of(delegation)).get(0).text());
  }

  private Outcome<ArenaId> prepare(LocalDate day, GoverningPosition position, ModelKind model) {
    return as.system(() -> plans.prepare(new PlanCard(arena, day, position, model, "Skäl")));
  }

  private Proposal withReason(String reason) {
    return new Proposal(arena, ModelKind.LOW, councils.today(), reason, "", Map.of());
  }

  private Outcome<SwitchId> propose(Proposal proposal) {
    return governed.propose(proposal);
  }

  private Proposal proposal(ModelKind to, LocalDate on) {
    return governed.proposal(arena, to, on);
  }

  private ModelCard current() {
    return as.system(() -> models.current(arena));
  }

  private LocalDate tomorrow() {
    return councils.today().plusDays(1);
  }

  private static void refused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone(), reason);
    assertEquals(reason, outcome.reasons().get(0).reason());
  }
}

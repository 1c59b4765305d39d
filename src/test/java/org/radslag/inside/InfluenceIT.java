package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.GoverningPosition;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.BodyPlan;
import org.radslag.bodies.Composition;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.Seats;
import org.radslag.influence.Announcements;
import org.radslag.influence.Comparison;
import org.radslag.influence.Fate;
import org.radslag.influence.LetterKind;
import org.radslag.influence.LetterText;
import org.radslag.influence.ModelCard;
import org.radslag.influence.ModelKind;
import org.radslag.influence.Models;
import org.radslag.influence.PlanCard;
import org.radslag.influence.Plans;
import org.radslag.influence.Proposal;
import org.radslag.influence.SwitchId;
import org.radslag.influence.SwitchState;
import org.radslag.influence.Switches;
import org.radslag.influence.Switching;
import org.radslag.influence.TransitionLine;
import org.radslag.inside.Councils.Council;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.HandingOver;
import org.radslag.meetings.MeetingId;

/** A model applies, is changed by two people's decision, and loses nobody on the way. */
@ExtendWith(ArquillianExtension.class)
class InfluenceIT {

  private static final String DECISION = "Representantskapet § 4";

  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Models models;
  @Inject Comparison comparison;
  @Inject Switches switches;
  @Inject Switching switching;
  @Inject Announcements announcements;
  @Inject Plans plans;
  @Inject HandingOver handingOver;
  @Inject Councils councils;
  @Inject As as;

  private Council council;
  private ArenaId arena;
  private BodyId group;

  @BeforeEach
  void an_arena_with_a_small_council() {
    council = councils.council(3);
    String name = "Arena " + UUID.randomUUID();
    arena =
        as.system(
                () ->
                    arenas.found(
                        ArenaKind.MUNICIPALITY, name, council.associations(), councils.today()))
            .value();
    group =
        as.system(
                () ->
                    bodies.found(
                        new BodyPlan(
                            BodyKind.GROUP,
                            "Grupp " + name.substring(6, 14),
                            name,
                            arena,
                            null,
                            null,
                            Composition.others(SeatBasis.OPEN, 2, true))))
            .value();
    assertEquals(ModelKind.LOW, current().kind());
    assertTrue(
        as.system(
                () ->
                    models.enter(
                        arena,
                        ModelKind.SMALL_COUNCIL,
                        council.body(),
                        councils.today(),
                        null,
                        "Årsmötet"))
            .isDone());
  }

  @Test
  void two_models_never_apply_at_once() {
    refused(
        "influence.refused.overlap",
        as.system(
            () ->
                models.enter(
                    arena, ModelKind.LOW, null, councils.today(), null, "Ett annat beslut")));
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
        as.member(proposer, () -> switches.decide(change, DECISION), Role.BOARD));
    assertThrows(
        Forbidden.class, () -> as.member(decider, () -> switches.decide(change, DECISION)));
    refused(
        "influence.refused.basis",
        as.member(decider, () -> switches.decide(change, " "), Role.BOARD));
    assertTrue(as.member(decider, () -> switches.decide(change, DECISION), Role.BOARD).isDone());
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
  void on_its_day_mandates_end_and_open_items_go_to_the_group() {
    MeetingId meeting = councils.called(council);
    SwitchId change = decided(proposal(ModelKind.MEMBER_VOTE, councils.today()));
    assertEquals(1, as.system(() -> handingOver.openItems(council.body())).size());
    carryOut(change);
    assertEquals(ModelKind.MEMBER_VOTE, current().kind());
    assertEquals(DECISION, current().basis());
    assertTrue(as.system(() -> seats.holders(council.body())).isEmpty());
    List<TransitionLine> lines = as.system(() -> switches.lines(change));
    assertEquals(3, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.fate() == Fate.ENDS));
    assertEquals(1, as.system(() -> handingOver.handedFrom(council.body())).size());
    assertEquals(
        1,
        councils.number(
            "SELECT COUNT(*) FROM meeting WHERE id = ? AND body = ? AND state = 'PLANNED'",
            meeting.toString(),
            group.toString()));
  }

  @Test
  void mandates_are_carried_over_to_the_larger_council_and_vacant_seats_are_listed() {
    for (int i = 0; i < 55; i++) {
      councils.member(council.associations().get(0));
    }
    SwitchId change = decided(proposal(ModelKind.LARGE_COUNCIL, councils.today()));
    carryOut(change);
    BodyId larger = current().body();
    assertEquals(
        java.util.Set.copyOf(council.holders()),
        java.util.Set.copyOf(as.system(() -> seats.holders(larger))));
    List<TransitionLine> lines = as.system(() -> switches.lines(change));
    assertEquals(3, count(lines, Fate.MOVES));
    // The second seat of the larger association, and two of the board.
    assertEquals(3, count(lines, Fate.TO_FILL));
    assertEquals(2, as.system(() -> models.history(arena)).size());
  }

  @Test
  void a_change_is_carried_out_once_however_many_try() throws Exception {
    SwitchId change = decided(proposal(ModelKind.CHAIRS_COUNCIL, councils.today()));
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tries.add(() -> as.system(() -> switching.carryOut(change)).isDone());
    }
    ExecutorService hands = Executors.newFixedThreadPool(4);
    int done = 0;
    try {
      for (Future<Boolean> one : hands.invokeAll(tries)) {
        done += one.get() ? 1 : 0;
      }
    } finally {
      hands.shutdownNow();
    }
    // The product's own job may have been quicker than all four.
    assertTrue(done <= 1, "carried out " + done + " times");
    assertEquals(ModelKind.CHAIRS_COUNCIL, current().kind());
    assertEquals(
        1,
        councils.number(
            "SELECT COUNT(*) FROM body WHERE arena_id = ? AND kind = 'CHAIRS_COUNCIL'",
            arena.toString()));
  }

  @Test
  void announcements_are_edited_before_they_are_sent_and_sent_once() {
    SwitchId change = propose(proposal(ModelKind.MEMBER_VOTE, tomorrow())).value();
    LetterText words = new LetterText("Uppdraget slutar", "Tack för din tid.");
    refused("influence.refused.letters-early", as.system(() -> announcements.confirm(change)));
    refused(
        "influence.refused.letter-subject",
        as.system(
            () -> announcements.rewrite(change, LetterKind.LEAVES, new LetterText("", "Text"))));
    assertTrue(as.system(() -> announcements.rewrite(change, LetterKind.LEAVES, words)).isDone());
    as.system(() -> switches.decide(change, DECISION)).value();
    assertEquals(
        java.util.Set.copyOf(council.holders()),
        as.system(() -> announcements.recipients(change)).get(LetterKind.LEAVES));
    councils.run(
        "UPDATE member SET email = ? WHERE id = ?",
        "leaver-" + change + "@example.org",
        council.holders().get(0).toString());
    assertTrue(as.system(() -> announcements.confirm(change)).isDone());
    refused("influence.refused.letters-sent", as.system(() -> announcements.confirm(change)));
    refused(
        "influence.refused.letters-sent",
        as.system(() -> announcements.rewrite(change, LetterKind.LEAVES, words)));
    assertEquals(
        1,
        councils.number(
            "SELECT COUNT(*) FROM outgoing_mail WHERE kind = 'influence.switch' AND person = ?",
            council.holders().get(0).toString()));
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

  private Outcome<ArenaId> prepare(LocalDate day, GoverningPosition position, ModelKind model) {
    return as.system(() -> plans.prepare(new PlanCard(arena, day, position, model, "Skäl")));
  }

  /** The product's own job may be quicker; then this one is refused. */
  private void carryOut(SwitchId change) {
    as.system(() -> switching.carryOut(change));
    assertEquals(SwitchState.DONE, as.system(() -> switches.find(change)).orElseThrow().state());
  }

  private SwitchId decided(Proposal proposal) {
    SwitchId change = propose(proposal).value();
    as.system(() -> switches.decide(change, DECISION)).value();
    return change;
  }

  private Outcome<SwitchId> propose(Proposal proposal) {
    return as.system(() -> switches.propose(proposal));
  }

  private Proposal proposal(ModelKind to, LocalDate on) {
    return new Proposal(
        arena,
        to,
        on,
        "Valet är avgjort",
        to + " " + arena,
        Map.of(
            LetterKind.LEAVES, new LetterText("Slut", "Uppdraget slutar."),
            LetterKind.STAYS, new LetterText("Plats", "Du har plats."),
            LetterKind.ELECTS, new LetterText("Välj", "Er förening väljer.")));
  }

  private Proposal withReason(String reason) {
    return new Proposal(arena, ModelKind.LOW, councils.today(), reason, "", Map.of());
  }

  private ModelCard current() {
    return as.system(() -> models.current(arena));
  }

  private LocalDate tomorrow() {
    return councils.today().plusDays(1);
  }

  private static long count(List<TransitionLine> lines, Fate fate) {
    return lines.stream().filter(line -> line.fate() == fate).count();
  }

  private static void refused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone(), reason);
    assertEquals(reason, outcome.reasons().get(0).reason());
  }
}

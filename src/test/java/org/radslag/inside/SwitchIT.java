package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatId;
import org.radslag.bodies.Seats;
import org.radslag.influence.Announcements;
import org.radslag.influence.Fate;
import org.radslag.influence.LetterKind;
import org.radslag.influence.LetterText;
import org.radslag.influence.ModelCard;
import org.radslag.influence.ModelKind;
import org.radslag.influence.Models;
import org.radslag.influence.Proposal;
import org.radslag.influence.SwitchId;
import org.radslag.influence.SwitchState;
import org.radslag.influence.Switches;
import org.radslag.influence.Switching;
import org.radslag.influence.TransitionLine;
import org.radslag.influence.Why;
import org.radslag.inside.Councils.Council;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.HandingOver;
import org.radslag.meetings.MeetingId;

/** A change of model on its day: nobody is lost, open items are handed over, all of it once. */
@ExtendWith(ArquillianExtension.class)
class SwitchIT {

  @Inject Governed governed;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Models models;
  @Inject Switches switches;
  @Inject Switching switching;
  @Inject Announcements announcements;
  @Inject Roles roles;
  @Inject HandingOver handingOver;
  @Inject Councils councils;
  @Inject As as;

  private Council council;
  private ArenaId arena;
  private BodyId group;

  @BeforeEach
  void an_arena_with_a_small_council() {
    Governed.Arena made = governed.arena();
    council = made.council();
    arena = made.id();
    group = made.group();
  }

  @Test
  void on_its_day_mandates_end_and_open_items_go_to_the_group() {
    MeetingId meeting = councils.called(council);
    SwitchId change = decided(proposal(ModelKind.MEMBER_VOTE, councils.today()));
    assertEquals(1, as.system(() -> handingOver.openItems(council.body())).size());
    carryOut(change);
    assertEquals(ModelKind.MEMBER_VOTE, current().kind());
    assertEquals(Governed.DECISION, current().basis());
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
    AssociationId elects = council.associations().get(0);
    AssociationId other = council.associations().get(1);
    PersonId chair = speaker(Role.ASSOCIATION_CHAIR, elects);
    PersonId secretary = speaker(Role.ASSOCIATION_SECRETARY, elects);
    speaker(Role.ASSOCIATION_SECRETARY, other);
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
    assertEquals(
        java.util.Set.of(chair, secretary),
        as.system(() -> announcements.recipients(change)).get(LetterKind.ELECTS));
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
  void the_new_council_may_keep_the_name_of_the_old_one() {
    String name = as.system(() -> bodies.find(council.body())).orElseThrow().name();
    SwitchId change =
        decided(
            new Proposal(
                arena,
                ModelKind.LARGE_COUNCIL,
                councils.today(),
                "Valet är avgjort",
                name,
                java.util.Map.of()));
    carryOut(change);
    BodyId larger = current().body();
    assertEquals(name, as.system(() -> bodies.find(larger)).orElseThrow().name());
    assertEquals(3, as.system(() -> seats.holders(larger)).size());
  }

  @Test
  void a_secretary_on_a_seat_of_the_board_steps_in_for_her_chair_and_leaves_it() {
    carryOut(decided(proposal(ModelKind.LARGE_COUNCIL, councils.today())));
    PersonId person = councils.member(council.associations().get(0));
    as.system(() -> roles.grant(person, Role.BOARD, null)).value();
    as.system(
            () ->
                roles.grant(
                    person, Role.ASSOCIATION_SECRETARY, council.associations().get(0).value()))
        .value();
    BodyId larger = current().body();
    SeatId seat =
        as.system(() -> seats.of(larger)).stream()
            .filter(one -> one.basis() == SeatBasis.BOARD)
            .findFirst()
            .orElseThrow()
            .id();
    as.system(() -> seats.assign(seat, person, 0, councils.today(), null)).value();
    SwitchId change = propose(proposal(ModelKind.CHAIRS_COUNCIL, tomorrow())).value();
    as.system(() -> switches.decide(change, Governed.DECISION)).value();
    councils.run(
        "UPDATE influence_model SET begins_on = ?, ends_on = ? WHERE arena = ? AND model = 'SMALL_COUNCIL'",
        councils.today().minusDays(2).toString(),
        councils.today().minusDays(1).toString(),
        arena.toString());
    councils.run(
        "UPDATE influence_model SET begins_on = ? WHERE arena = ? AND model = 'LARGE_COUNCIL'",
        councils.today().minusDays(1).toString(),
        arena.toString());
    councils.run(
        "UPDATE influence_switch SET takes_effect = ? WHERE id = ?",
        councils.today().toString(),
        change.toString());
    carryOut(change);
    TransitionLine line =
        as.system(() -> switches.lines(change)).stream()
            .filter(one -> person.equals(one.person()))
            .findFirst()
            .orElseThrow();
    assertEquals(Why.SITS_ALREADY, line.why());
    BodyId chairs = current().body();
    assertTrue(as.system(() -> seats.isSeated(chairs, person)));
  }

  @Test
  void a_change_whose_day_has_passed_says_why_it_waits() {
    SwitchId change = propose(proposal(ModelKind.LARGE_COUNCIL, tomorrow())).value();
    as.system(() -> switches.decide(change, Governed.DECISION)).value();
    assertTrue(as.system(() -> switches.hindrances(change)).isEmpty());
    String taken = as.system(() -> bodies.find(group)).orElseThrow().name();
    councils.run(
        "UPDATE influence_switch SET body_name = ?, takes_effect = ? WHERE id = ?",
        taken,
        councils.today().toString(),
        change.toString());
    assertFalse(as.system(() -> switching.carryOut(change)).isDone());
    assertEquals(
        "bodies.refused.name-taken", as.system(() -> switches.hindrances(change)).get(0).reason());
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
    as.system(() -> switches.decide(change, Governed.DECISION)).value();
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

  private PersonId speaker(Role role, AssociationId association) {
    PersonId person = councils.member(council.associations().get(2));
    return as.system(() -> roles.grant(person, role, association.value())).value();
  }

  /** The product's own job may be quicker; then this one is refused. */
  private void carryOut(SwitchId change) {
    as.system(() -> switching.carryOut(change));
    assertEquals(SwitchState.DONE, as.system(() -> switches.find(change)).orElseThrow().state());
  }

  private SwitchId decided(Proposal proposal) {
    return governed.decided(proposal);
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

  private static long count(List<TransitionLine> lines, Fate fate) {
    return lines.stream().filter(line -> line.fate() == fate).count();
  }

  private static void refused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone(), reason);
    assertEquals(reason, outcome.reasons().get(0).reason());
  }
}

package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Regrouping;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Successions;
import org.radslag.influence.ModelKind;
import org.radslag.influence.Models;
import org.radslag.influence.Proposal;
import org.radslag.influence.SwitchId;
import org.radslag.influence.SwitchState;
import org.radslag.influence.Switches;
import org.radslag.influence.Switching;
import org.radslag.inside.Councils.Council;
import org.radslag.inside.Councils.Sitting;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.meetings.Agenda;
import org.radslag.meetings.Chair;
import org.radslag.meetings.HandedItem;
import org.radslag.meetings.HandingOver;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.MeetingPlan;
import org.radslag.meetings.Meetings;

/**
 * What a change of model leaves behind: postponed items are carried on, an ended arena's model
 * ends.
 */
@ExtendWith(ArquillianExtension.class)
class CarriedOverIT {

  @Inject Governed governed;
  @Inject Models models;
  @Inject Switches switches;
  @Inject Switching switching;
  @Inject HandingOver handingOver;
  @Inject Regrouping regrouping;
  @Inject Bodies bodies;
  @Inject Successions successions;
  @Inject Meetings meetings;
  @Inject Agenda agenda;
  @Inject Chair chair;
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
  void what_was_postponed_goes_to_the_next_planned_meeting_or_waits_for_it() {
    Sitting sitting = councils.sitting(council);
    councils.led(council, () -> chair.postpone(sitting.item()));
    assertTrue(councils.led(council, () -> chair.close(sitting.meeting())).isDone());
    List<HandedItem> open = as.system(() -> handingOver.openItems(council.body()));
    assertEquals(List.of(true), open.stream().map(HandedItem::waits).toList());
    SwitchId change = decided(proposal(ModelKind.MEMBER_VOTE, councils.today()));
    carryOut(change);
    List<HandedItem> waiting = as.system(() -> handingOver.handedFrom(council.body()));
    assertEquals(List.of(true), waiting.stream().map(HandedItem::waits).toList());
    refused("meetings.refused.body-succeeded", plan(council.body()));
    assertTrue(plan(group).isDone());
  }

  @Test
  void what_was_postponed_stands_on_the_agenda_that_the_successor_plans() {
    Sitting sitting = councils.sitting(council);
    councils.led(council, () -> chair.postpone(sitting.item()));
    assertTrue(councils.led(council, () -> chair.close(sitting.meeting())).isDone());
    MeetingId next = plan(group).value();
    carryOut(decided(proposal(ModelKind.MEMBER_VOTE, councils.today())));
    assertEquals("Lokaler", as.system(() -> agenda.of(next)).get(0).title());
    List<HandedItem> handed = as.system(() -> handingOver.handedFrom(council.body()));
    assertEquals(List.of(next), handed.stream().map(HandedItem::meeting).toList());
    assertFalse(handed.get(0).waits());
  }

  @Test
  void with_the_arena_its_model_ends_and_changes_that_wait_are_withdrawn() {
    LocalDate end = tomorrow();
    ArenaId district = governed.district(council);
    SwitchId waiting = propose(governed.proposal(district, ModelKind.LOW, end)).value();
    as.system(
            () ->
                regrouping.splitDistrict(
                    district,
                    "Norr " + district,
                    "Söder " + district,
                    List.of(council.associations().get(0)),
                    end))
        .value();
    assertEquals(
        SwitchState.WITHDRAWN, as.system(() -> switches.find(waiting)).orElseThrow().state());
    assertEquals(councils.today(), as.system(() -> models.history(district)).get(0).through());
    refused(
        "influence.refused.arena-over", propose(governed.proposal(district, ModelKind.LOW, end)));
  }

  @Test
  void a_proposal_that_waits_when_its_arena_is_over_is_withdrawn() {
    ArenaId district = governed.district(council);
    SwitchId waiting =
        propose(governed.proposal(district, ModelKind.LOW, councils.today())).value();
    as.system(switching::withdrawLeftBehind);
    assertEquals(
        SwitchState.PROPOSED, as.system(() -> switches.find(waiting)).orElseThrow().state());
    councils.run(
        "UPDATE arena SET begins_on = '2020-01-01', ends_on = ? WHERE id = ?",
        councils.today().toString(),
        district.toString());
    as.system(switching::withdrawLeftBehind);
    assertEquals(
        SwitchState.WITHDRAWN, as.system(() -> switches.find(waiting)).orElseThrow().state());
  }

  @Test
  void a_council_that_has_ended_takes_no_more_associations() {
    AssociationId more = councils.council(1).associations().get(0);
    as.system(() -> successions.end(council.body(), "Stämman")).value();
    councils.run(
        "UPDATE body SET ends_on = ? WHERE id = ?",
        councils.today().minusDays(1).toString(),
        council.body().toString());
    refused(
        "bodies.refused.body-over", as.system(() -> bodies.addAssociation(council.body(), more)));
  }

  private Outcome<MeetingId> plan(BodyId body) {
    return as.system(
        () ->
            meetings.plan(
                body,
                new MeetingPlan("Nästa", "Folkets hus", councils.in(Duration.ofDays(3)), true)));
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

  private LocalDate tomorrow() {
    return councils.today().plusDays(1);
  }

  private static void refused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone(), reason);
    assertEquals(reason, outcome.reasons().get(0).reason());
  }
}

package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.bodies.Post;
import org.radslag.bodies.Presidium;
import org.radslag.inside.Arena.Place;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.matters.DecisionRecord;
import org.radslag.matters.Embargo;
import org.radslag.matters.MandateLevel;
import org.radslag.matters.MatterCard;
import org.radslag.matters.MatterId;
import org.radslag.matters.MatterState;
import org.radslag.matters.Matters;
import org.radslag.matters.Placing;
import org.radslag.matters.Ring;
import org.radslag.matters.Sheets;
import org.radslag.matters.Way;
import org.radslag.meetings.Agenda;
import org.radslag.meetings.Chair;
import org.radslag.meetings.DecisionOutcome;
import org.radslag.meetings.Gavel;
import org.radslag.meetings.ItemCard;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.ItemText;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.MeetingPlan;
import org.radslag.meetings.Meetings;
import org.radslag.meetings.Presence;

/**
 * Matters on agendas: the item says nothing to those outside, and the minutes settle the matter.
 */
@ExtendWith(ArquillianExtension.class)
class PlacingIT {

  @Inject As as;
  @Inject Councils councils;
  @Inject Arena arena;
  @Inject Sheets sheets;
  @Inject Matters matters;
  @Inject Placing placing;
  @Inject Presidium presidium;
  @Inject Meetings meetings;
  @Inject Agenda agenda;
  @Inject Presence presence;
  @Inject Chair chair;
  @Inject Gavel gavel;

  private Place place;
  private MatterId matter;
  private MeetingId meeting;

  @BeforeEach
  void a_matter_for_the_council() {
    place = arena.place();
    arena.decide(
        place,
        arena
            .led(place, () -> sheets.propose(place.id(), arena.sheet(MandateLevel.COUNCIL)))
            .value());
    matter = arena.register(place, Ring.BODY, null, 0, Embargo.NONE).value();
    as.system(() -> presidium.give(place.council(), place.seated().get(0), Post.CHAIR)).value();
    meeting = planned();
  }

  private MeetingId planned() {
    MeetingPlan plan = new MeetingPlan("Möte", "Folkets hus", councils.in(minute()), true);
    return as.system(() -> meetings.plan(place.council(), plan)).value();
  }

  private static Duration minute() {
    return Duration.ofMinutes(1);
  }

  @Test
  void the_agenda_names_the_matter_to_its_ring_and_to_nobody_else() {
    assertTrue(arena.led(place, () -> placing.place(matter, meeting, "Överläggning")).isDone());
    as.system(() -> meetings.call(meeting)).value();
    ItemCard item = as.member(place.outsider(), () -> agenda.of(meeting)).get(0);
    assertEquals("Överläggning", item.title());
    assertFalse(item.text().contains("Hemligt"));
    for (PersonId stranger : List.of(place.outsider(), place.chairs().get(0))) {
      assertTrue(as.member(stranger, () -> placing.onAgenda(meeting)).isEmpty());
      assertTrue(as.member(stranger, () -> placing.of(matter)).isEmpty());
    }
    for (Role role : List.of(Role.OFFICE, Role.BOARD, Role.AUDITOR)) {
      assertTrue(as.member(place.outsider(), () -> placing.onAgenda(meeting), role).isEmpty());
    }
    assertEquals(
        "Hemligt avtal",
        as.member(place.seated().get(1), () -> placing.onAgenda(meeting)).get(item.id()).title());
  }

  @Test
  void only_who_answers_for_it_or_leads_its_body_puts_it_on_an_agenda() {
    assertThrows(
        Forbidden.class,
        () ->
            as.member(place.outsider(), () -> placing.place(matter, meeting, "Punkt"), Role.BOARD));
    assertTrue(as.member(place.outsider(), () -> placing.choices(matter), Role.BOARD).isEmpty());
    assertEquals(1, arena.led(place, () -> placing.choices(matter)).size());
    assertTrue(led(() -> placing.place(matter, meeting, "Punkt")).isDone());
  }

  @Test
  void a_heading_that_tells_another_bodys_meeting_and_a_second_agenda_are_refused() {
    refused(
        "matters.refused.heading-tells",
        arena.led(place, () -> placing.place(matter, meeting, "Om hemligt avtal")));
    MeetingId foreign = councils.called(councils.council(1));
    refused(
        "matters.refused.no-meeting",
        arena.led(place, () -> placing.place(matter, foreign, "Punkt")));
    refused("meetings.refused.title", arena.led(place, () -> placing.place(matter, meeting, "")));
    arena.led(place, () -> placing.place(matter, meeting, "Punkt")).value();
    MeetingId next = planned();
    refused(
        "matters.refused.on-agenda", arena.led(place, () -> placing.place(matter, next, "Punkt")));
    ItemId item = as.system(() -> agenda.of(meeting)).get(0).id();
    as.system(() -> agenda.remove(item)).value();
    assertTrue(arena.led(place, () -> placing.place(matter, next, "Punkt")).isDone());
  }

  @Test
  void what_stands_in_the_minutes_when_the_meeting_closes_settles_the_matter() {
    DecisionRecord decision = decided(DecisionOutcome.CARRIED);
    assertEquals(Way.COUNCIL, decision.way());
    assertEquals(place.council(), decision.body());
    assertEquals(meeting, decision.meeting());
    assertEquals("att godkänna avtalet", decision.text());
    assertTrue(decision.carried());
  }

  @Test
  void what_the_meeting_rejects_is_settled_as_rejected() {
    DecisionRecord decision = decided(DecisionOutcome.REJECTED);
    assertEquals("att godkänna avtalet", decision.text());
    assertFalse(decision.carried());
  }

  private DecisionRecord decided(DecisionOutcome found) {
    arena.led(place, () -> placing.place(matter, meeting, "Överläggning")).value();
    var item = as.system(() -> agenda.of(meeting)).get(0).id();
    led(() -> agenda.rewrite(item, new ItemText("Överläggning", "", "att godkänna avtalet")));
    led(() -> meetings.call(meeting)).value();
    led(() -> chair.open(meeting)).value();
    place.seated().forEach(one -> as.member(one, () -> presence.checkIn(meeting)).value());
    led(() -> chair.takeUp(item)).value();
    led(() -> gavel.find(item, found)).value();
    led(() -> gavel.strike(item)).value();
    assertEquals(MatterState.OPEN, view().state());
    led(() -> chair.close(meeting)).value();
    assertEquals(MatterState.DECIDED, view().state());
    return arena.led(place, () -> matters.view(matter)).orElseThrow().decision();
  }

  private MatterCard view() {
    return arena.led(place, () -> matters.view(matter)).orElseThrow().card();
  }

  private <T> T led(Callable<T> work) {
    return as.holder(place.seated().get(0), Role.PRESIDIUM, place.council(), work);
  }

  private static void refused(String key, Outcome<?> outcome) {
    assertFalse(outcome.isDone());
    assertEquals(key, outcome.reasons().get(0).reason());
  }
}

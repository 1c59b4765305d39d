package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Conduct;
import org.radslag.influence.ModelKind;
import org.radslag.influence.Models;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.Agenda;
import org.radslag.meetings.CallTerms;
import org.radslag.meetings.ItemText;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.MeetingPlan;
import org.radslag.meetings.Meetings;

/** Who calls a body, and how long before, as the rule set says of the model it serves. */
@ExtendWith(ArquillianExtension.class)
class CallingIT {

  @Inject Arena arena;
  @Inject As as;
  @Inject Councils councils;
  @Inject Bodies bodies;
  @Inject Models models;
  @Inject Meetings meetings;
  @Inject Agenda agenda;

  @Test
  void the_presidium_and_the_office_prepare_what_the_board_or_the_group_leader_calls() {
    Arena.Place place = arena.place();
    BodyId body = following(place, "delegation");
    MeetingId meeting = planned(body, Duration.ofDays(3));
    PersonId other = place.outsider();
    refused(
        "meetings.refused.calls-board-or-group",
        as.holder(other, Role.PRESIDIUM, body, () -> meetings.call(meeting)));
    refused(
        "meetings.refused.calls-board-or-group",
        as.member(other, () -> meetings.call(meeting), Role.OFFICE));
    Arena.Place elsewhere = arena.place();
    assertThrows(Forbidden.class, () -> arena.led(elsewhere, () -> meetings.call(meeting)));
    assertTrue(arena.led(place, () -> meetings.call(meeting)).isDone());
    MeetingId next = planned(body, Duration.ofDays(4));
    assertTrue(as.member(other, () -> meetings.call(next), Role.BOARD).isDone());
  }

  @Test
  void the_board_neither_sees_nor_calls_what_the_presidium_alone_calls() {
    Arena.Place place = arena.place();
    BodyId body = place.council();
    MeetingId meeting = planned(body, Duration.ofDays(30));
    PersonId someone = place.outsider();
    assertFalse(as.member(someone, () -> meetings.mayPlan(body), Role.BOARD));
    assertThrows(
        Forbidden.class, () -> as.member(someone, () -> meetings.call(meeting), Role.BOARD));
    as.system(() -> bodies.follow(body, Conduct.of("small", 5, 24))).value();
    assertTrue(as.member(someone, () -> meetings.call(meeting), Role.BOARD).isDone());
  }

  @Test
  void later_than_its_notice_a_body_is_called_with_a_reason_that_is_kept_or_not_at_all() {
    BodyId body = following(arena.place(), "small");
    MeetingId meeting = planned(body, Duration.ofHours(26));
    CallTerms terms = as.system(() -> meetings.callTerms(meeting));
    assertEquals(CallTerms.State.SHORT, terms.state());
    refused("meetings.refused.notice", as.system(() -> meetings.call(meeting, "  ")));
    refused(
        "meetings.refused.notice-reason", as.system(() -> meetings.call(meeting, "x".repeat(301))));
    assertTrue(as.system(() -> meetings.call(meeting, " Svar krävs i morgon ")).isDone());
    assertEquals(
        "Svar krävs i morgon", as.system(() -> meetings.find(meeting)).orElseThrow().shortNotice());
    assertEquals(1, logged(meeting));
    MeetingId inOrder = planned(body, Duration.ofDays(6));
    assertTrue(as.system(() -> meetings.call(inOrder)).isDone());
    assertEquals(null, as.system(() -> meetings.find(inOrder)).orElseThrow().shortNotice());
    assertEquals(0, logged(inOrder));
  }

  @Test
  void a_meeting_is_not_planned_sooner_than_its_body_can_be_called() {
    BodyId body = following(arena.place(), "small");
    refused(
        "meetings.refused.short-notice",
        as.system(() -> meetings.plan(body, plan(Duration.ofHours(23)))));
    MeetingId meeting = planned(body, Duration.ofDays(9));
    refused(
        "meetings.refused.short-notice",
        as.system(() -> meetings.change(meeting, plan(Duration.ofHours(23)))));
  }

  @Test
  void what_was_called_in_order_is_not_moved_to_break_its_notice() {
    BodyId body = following(arena.place(), "small");
    MeetingId meeting = planned(body, Duration.ofDays(9));
    as.system(() -> meetings.call(meeting)).value();
    refused(
        "meetings.refused.moved",
        as.system(() -> meetings.change(meeting, plan(Duration.ofDays(4)))));
    assertTrue(as.system(() -> meetings.change(meeting, plan(Duration.ofDays(7)))).isDone());
    assertTrue(as.system(() -> meetings.change(meeting, plan(Duration.ofDays(20)))).isDone());
  }

  @Test
  void a_body_that_a_model_is_entered_for_meets_as_the_model_asks() {
    Arena.Place place = arena.place();
    assertTrue(as.system(() -> bodies.conduct(place.council())).isEmpty());
    as.system(
            () ->
                models.enter(
                    place.id(),
                    ModelKind.LARGE_COUNCIL,
                    place.council(),
                    councils.today(),
                    null,
                    "Årsmötet"))
        .value();
    assertEquals(
        Conduct.of("large", 7, 72), as.system(() -> bodies.conduct(place.council())).orElseThrow());
  }

  private BodyId following(Arena.Place place, String model) {
    Conduct conduct =
        model.equals("small") ? Conduct.of("small", 5, 24) : Conduct.of("delegation", 1, 3);
    return as.system(() -> bodies.follow(place.council(), conduct)).value();
  }

  private MeetingId planned(BodyId body, Duration away) {
    MeetingId meeting = as.system(() -> meetings.plan(body, plan(away))).value();
    as.system(() -> agenda.add(meeting, new ItemText("Punkt", "", ""))).value();
    return meeting;
  }

  private MeetingPlan plan(Duration away) {
    return new MeetingPlan("Möte " + UUID.randomUUID(), "Folkets hus", councils.in(away), false);
  }

  private int logged(MeetingId meeting) {
    return councils.number(
        "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND action = 'MeetingCalledShort'",
        meeting.toString());
  }

  private static void refused(String key, Outcome<?> outcome) {
    assertFalse(outcome.isDone());
    assertEquals(key, outcome.reasons().get(0).reason());
  }
}

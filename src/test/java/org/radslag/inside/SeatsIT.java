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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.Post;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.SeatId;
import org.radslag.bodies.Seats;
import org.radslag.bodies.Successions;
import org.radslag.inside.Councils.Council;
import org.radslag.inside.Councils.Sitting;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.Casting;
import org.radslag.meetings.DecisionOutcome;
import org.radslag.meetings.Gavel;
import org.radslag.meetings.Presence;
import org.radslag.meetings.SeatInMeeting;
import org.radslag.meetings.VoteId;
import org.radslag.meetings.VoteText;
import org.radslag.meetings.Votes;

/** Who sits where: one holder at a time, alternates in order, presence into the roll. */
@ExtendWith(ArquillianExtension.class)
class SeatsIT {

  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Presidium presidium;
  @Inject Successions successions;
  @Inject Presence presence;
  @Inject Votes votes;
  @Inject Casting casting;
  @Inject Gavel gavel;
  @Inject Roles roles;
  @Inject Councils councils;
  @Inject As as;

  @Test
  void a_seat_goes_to_a_member_in_force_who_votes_in_its_association() {
    Council council = councils.council(2);
    SeatId seat = council.seats().get(0);
    PersonId elsewhere = councils.member(council.associations().get(1));
    refused("bodies.refused.votes-elsewhere", assign(seat, elsewhere, 1, null));
    refused("bodies.refused.not-in-force", assign(seat, PersonId.create(), 1, null));
    PersonId unpaid = councils.member(council.associations().get(0));
    councils.run(
        "UPDATE paid_period SET paid_until = ? WHERE member = ?",
        councils.today().minusDays(1).toString(),
        unpaid.toString());
    refused("bodies.refused.not-in-force", assign(seat, unpaid, 1, null));
    PersonId here = councils.member(council.associations().get(0));
    refused("bodies.refused.place-taken", assign(seat, here, 0, null));
    refused(
        "bodies.refused.from",
        as.system(() -> seats.assign(seat, here, 1, councils.today().minusDays(1), null)));
    assertTrue(assign(seat, here, 1, null).isDone());
    refused("bodies.refused.sits-already", assign(seat, here, 2, null));
  }

  @Test
  void twenty_at_once_for_one_place_give_it_one_holder() throws Exception {
    Council council = councils.council(1);
    SeatId seat = council.seats().get(0);
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      PersonId person = councils.member(council.associations().get(0));
      LocalDate through = i % 2 == 0 ? null : councils.today().plusDays(i);
      tries.add(() -> assign(seat, person, 1, through).isDone());
    }
    ExecutorService hands = Executors.newFixedThreadPool(8);
    int done = 0;
    try {
      for (Future<Boolean> one : hands.invokeAll(tries)) {
        done += one.get() ? 1 : 0;
      }
    } finally {
      hands.shutdownNow();
    }
    assertEquals(1, done);
    assertEquals(
        1,
        councils.number(
            "SELECT COUNT(*) FROM seat_term WHERE seat = ? AND place = 1", seat.toString()));
  }

  @Test
  void a_term_that_ends_makes_room_and_stays_in_the_history() {
    Council council = councils.council(1);
    SeatId seat = council.seats().get(0);
    SeatCard before = as.system(() -> seats.history(seat)).orElseThrow();
    assertTrue(as.system(() -> seats.end(before.holders().get(0).term())).isDone());
    refused("bodies.refused.term-over", as.system(() -> seats.end(before.holders().get(0).term())));
    PersonId next = councils.member(council.associations().get(0));
    assertTrue(assign(seat, next, 0, null).isDone());
    assertEquals(2, as.system(() -> seats.history(seat)).orElseThrow().holders().size());
    assertEquals(
        next, as.system(() -> seats.of(council.body())).get(0).ordinary().orElseThrow().person());
  }

  @Test
  void a_post_brings_the_role_and_takes_it_along() {
    Council council = councils.council(1);
    PersonId person = council.holders().get(0);
    assertTrue(as.system(() -> presidium.give(council.body(), person, Post.SECRETARY)).isDone());
    refused(
        "bodies.refused.has-post",
        as.system(() -> presidium.give(council.body(), person, Post.VICE_CHAIR)));
    assertTrue(roles.of(person).stream().anyMatch(grant -> grant.role() == Role.PRESIDIUM));
    assertTrue(as.system(() -> presidium.end(council.body(), person)).isDone());
    assertTrue(roles.of(person).isEmpty());
    assertEquals(1, as.system(() -> presidium.of(council.body())).size());
    assertEquals(2, as.system(() -> presidium.history(council.body())).size());
  }

  @Test
  void a_body_that_has_ended_is_led_by_nobody_and_takes_nobody_in() {
    Council council = councils.council(1);
    PersonId person = councils.member(council.associations().get(0));
    as.system(() -> successions.end(council.body(), "Årsmötet § 9")).value();
    assertTrue(as.system(() -> presidium.of(council.body())).isEmpty());
    assertTrue(roles.of(council.chair()).isEmpty());
    refused("bodies.refused.seat-over", assign(council.seats().get(0), person, 0, null));
    refused(
        "bodies.refused.body-over",
        as.system(() -> presidium.give(council.body(), person, Post.CHAIR)));
  }

  @Test
  void an_alternate_fills_the_seat_only_while_the_ordinary_holder_is_away() {
    Council council = councils.council(2);
    PersonId alternate = councils.member(council.associations().get(0));
    assign(council.seats().get(0), alternate, 1, null);
    Sitting sitting = councils.sitting(council);
    PersonId ordinary = council.holders().get(0);
    assertTrue(as.member(alternate, () -> presence.checkIn(sitting.meeting())).isDone());
    assertEquals(SeatInMeeting.Presence.PRESENT, state(sitting, alternate));
    assertTrue(as.member(ordinary, () -> presence.leave(sitting.meeting())).isDone());
    assertEquals(SeatInMeeting.Presence.VOTES, state(sitting, alternate));
    VoteId vote = opened(sitting);
    as.member(ordinary, () -> presence.checkIn(sitting.meeting()));
    assertEquals(SeatInMeeting.Presence.VOTES, state(sitting, ordinary));
    assertTrue(
        as.system(() -> votes.roll(vote)).stream().anyMatch(row -> row.person().equals(alternate)));
    assertTrue(
        as.system(() -> votes.roll(vote)).stream().noneMatch(row -> row.person().equals(ordinary)));
  }

  @Test
  void who_declines_gives_the_turn_to_the_next() {
    Council council = councils.council(1);
    PersonId alternate = councils.member(council.associations().get(0));
    assign(council.seats().get(0), alternate, 1, null);
    var meeting = councils.called(council);
    PersonId ordinary = council.holders().get(0);
    assertFalse(place(meeting, alternate).called());
    assertTrue(as.member(ordinary, () -> presence.decline(meeting)).isDone());
    assertTrue(place(meeting, alternate).called());
    assertTrue(as.member(ordinary, () -> presence.comeAfterAll(meeting)).isDone());
    assertFalse(place(meeting, alternate).called());
  }

  @Test
  void a_request_for_a_count_comes_before_the_gavel_or_is_refused() throws Exception {
    Council council = councils.council(2);
    for (int round = 0; round < 12; round++) {
      Sitting sitting = councils.sitting(council);
      councils.led(council, () -> gavel.find(sitting.item(), DecisionOutcome.CARRIED));
      ExecutorService hands = Executors.newFixedThreadPool(2);
      try {
        PersonId member = council.holders().get(0);
        Future<Boolean> asked =
            hands.submit(
                () -> as.member(member, () -> casting.requestVote(sitting.item())).isDone());
        Future<Boolean> struck =
            hands.submit(() -> councils.led(council, () -> gavel.strike(sitting.item())).isDone());
        assertTrue(asked.get() ^ struck.get());
      } finally {
        hands.shutdownNow();
      }
      assertEquals(
          0,
          councils.number(
              "SELECT COUNT(*) FROM decision d JOIN vote_request r ON r.item = d.item"
                  + " WHERE d.meeting = ? AND d.vote IS NULL",
              sitting.meeting().toString()));
    }
  }

  private VoteId opened(Sitting sitting) {
    VoteId vote =
        councils
            .led(
                sitting.council(),
                () -> votes.prepare(sitting.item(), new VoteText("Fråga?", "a", "b")))
            .value();
    councils.led(sitting.council(), () -> votes.open(vote, null)).value();
    return vote;
  }

  private Outcome<SeatId> assign(SeatId seat, PersonId person, int place, LocalDate through) {
    return as.system(() -> seats.assign(seat, person, place, councils.today(), through));
  }

  private SeatInMeeting.Presence state(Sitting sitting, PersonId person) {
    return place(sitting.meeting(), person).presence();
  }

  private SeatInMeeting.Place place(org.radslag.meetings.MeetingId meeting, PersonId person) {
    return as.system(() -> presence.seats(meeting)).stream()
        .flatMap(seat -> seat.placeOf(person).stream())
        .findFirst()
        .orElseThrow();
  }

  private static void refused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone(), reason);
    assertEquals(reason, outcome.reasons().get(0).reason());
  }
}

package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.bodies.Holder;
import org.radslag.bodies.SeatId;
import org.radslag.bodies.Seats;
import org.radslag.bodies.Vacancies;
import org.radslag.inside.Councils.Council;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;

/** How long an alternate sits on a seat that has become vacant. */
@ExtendWith(ArquillianExtension.class)
class VacanciesIT {

  @Inject Seats seats;
  @Inject Vacancies vacancies;
  @Inject Councils councils;
  @Inject As as;

  private Council council;
  private SeatId seat;
  private PersonId alternate;

  @BeforeEach
  void a_vacant_seat_with_an_alternate() {
    council = councils.council(1);
    seat = council.seats().get(0);
    alternate = councils.member(council.associations().get(0));
    Holder leaving = holder();
    as.system(() -> seats.end(leaving.term())).value();
  }

  @Test
  void an_alternate_makes_room_when_the_next_ordinary_term_begins() {
    LocalDate next = councils.today().plusMonths(2);
    PersonId elected = councils.member(council.associations().get(0));
    as.system(() -> seats.assign(seat, elected, 0, next, null)).value();
    as.system(() -> seats.assign(seat, alternate, 1, councils.today(), null)).value();
    as.system(() -> vacancies.moveUp(seat)).value();
    Holder now = as.system(() -> seats.of(council.body())).get(0).ordinary().orElseThrow();
    assertEquals(alternate, now.person());
    Holder later = holder();
    assertEquals(elected, later.person());
    assertEquals(later.beginsAt(), now.endsAt());
  }

  @Test
  void where_the_term_has_run_out_an_alternate_sits_no_longer_than_her_own() {
    runOut();
    LocalDate through = councils.today().plusMonths(1);
    as.system(() -> seats.assign(seat, alternate, 1, councils.today(), through)).value();
    assertTrue(as.system(() -> vacancies.moveUp(seat)).isDone());
    Holder now = as.system(() -> seats.of(council.body())).get(0).ordinary().orElseThrow();
    assertFalse(now.endsAt().isAfter(councils.in(java.time.Duration.of(33, ChronoUnit.DAYS))));
  }

  @Test
  void where_the_term_has_run_out_nobody_gets_one_without_an_end() {
    runOut();
    as.system(() -> seats.assign(seat, alternate, 1, councils.today(), null)).value();
    Outcome<SeatId> outcome = as.system(() -> vacancies.moveUp(seat));
    assertEquals("bodies.refused.term-run-out", outcome.reasons().get(0).reason());
  }

  private void runOut() {
    councils.run("UPDATE seat_term SET due_at = ends_at WHERE seat = ?", seat.toString());
  }

  /** The latest of those who have sat, sit or will sit. */
  private Holder holder() {
    return as.system(() -> seats.history(seat)).orElseThrow().holders().get(0);
  }
}

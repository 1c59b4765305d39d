package org.radslag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.SeatId;
import org.radslag.influence.Level;
import org.radslag.influence.ModelCard;
import org.radslag.influence.ModelKind;
import org.radslag.kernel.PersonId;
import org.radslag.matters.MandateLevel;
import org.radslag.matters.MatterFigures.Figure;
import org.radslag.matters.MatterId;
import org.radslag.matters.MatterState;
import org.radslag.matters.Way;
import org.radslag.matters.Weight;
import org.radslag.meetings.Sittings.Sitting;
import org.radslag.meetings.Sittings.Stay;

class CountingTest {

  private static final ArenaId ARENA = ArenaId.create();
  private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
  private static final Instant RAISED = Instant.parse("2026-12-01T10:00:00Z");

  private final BodyCard council = body(BodyKind.COUNCIL);

  @Test
  void a_seat_that_two_people_filled_in_turn_is_filled_once_and_both_their_hours_count() {
    SeatId seat = new SeatId(java.util.UUID.randomUUID());
    Sitting sitting =
        new Sitting(
            council.id(),
            List.of(DAY, DAY),
            1,
            4,
            List.of(stay(seat, 60), stay(seat, 30), stay(other(), 90)));
    BodyFigures figures = Counting.body(council, List.of(sitting));
    assertEquals(2, figures.filled());
    assertEquals(4, figures.seats());
    assertEquals(0.5, figures.turnout());
    assertEquals(180, figures.minutes());
    assertEquals(3, figures.hours());
    assertEquals(2, figures.decisions());
    assertEquals(1, figures.counted());
  }

  @Test
  void a_meeting_that_decided_nothing_counts_in_hours_and_not_in_turnout() {
    Sitting sitting = new Sitting(council.id(), List.of(), 0, 0, List.of(stay(other(), 45)));
    BodyFigures figures = Counting.body(council, List.of(sitting));
    assertEquals(0, figures.turnout());
    assertEquals(0, figures.seats());
    assertEquals(45, figures.minutes());
    assertEquals(1, figures.meetings());
  }

  @Test
  void councils_are_medium_conferences_high_groups_low_and_a_board_belongs_to_no_model() {
    assertEquals(Level.MEDIUM, Counting.level(BodyKind.CHAIRS_COUNCIL));
    assertEquals(Level.HIGH, Counting.level(BodyKind.CONFERENCE));
    assertEquals(Level.LOW, Counting.level(BodyKind.GROUP));
    assertNull(Counting.level(BodyKind.BOARD));
  }

  @Test
  void decisions_of_bodies_and_matters_that_no_body_decided_make_the_levels() {
    Sitting three = new Sitting(council.id(), List.of(DAY, DAY, DAY), 0, 5, List.of());
    BodyCard board = body(BodyKind.BOARD);
    Sitting boards = new Sitting(board.id(), List.of(DAY), 0, 5, List.of());
    MatterCount matters =
        count(
            List.of(
                matter(MatterState.DECIDED, Way.GROUP, MandateLevel.ALONE, false, 3),
                matter(MatterState.DECIDED, Way.COUNCIL, MandateLevel.COUNCIL, false, 5)));
    List<LevelCount> levels =
        Counting.levels(
            List.of(Counting.body(council, List.of(three)), Counting.body(board, List.of(boards))),
            matters);
    assertEquals(
        List.of(
            new LevelCount(Level.LOW, 1, 0.25),
            new LevelCount(Level.MEDIUM, 3, 0.75),
            new LevelCount(Level.HIGH, 0, 0)),
        levels);
  }

  @Test
  void each_decision_counts_towards_the_model_of_its_day_and_a_day_without_one_is_low() {
    ModelCard council =
        new ModelCard(
            ARENA, ModelKind.LARGE_COUNCIL, null, DAY.minusDays(9), DAY.minusDays(1), "§ 4");
    ModelCard vote = new ModelCard(ARENA, ModelKind.MEMBER_VOTE, null, DAY, null, "§ 5");
    List<ModelShare> shares =
        Counting.models(
            List.of(vote, council),
            List.of(DAY.minusDays(1), DAY, DAY.plusDays(1), DAY.minusDays(10)),
            DAY.minusDays(11),
            DAY.plusDays(2));
    assertEquals(
        List.of(
            new ModelShare(ModelKind.LOW, 2, 1, 0.25),
            new ModelShare(ModelKind.LARGE_COUNCIL, 9, 1, 0.25),
            new ModelShare(ModelKind.MEMBER_VOTE, 3, 2, 0.5)),
        shares);
  }

  @Test
  void a_matter_settled_by_the_group_without_asking_counts_as_unasked_unless_it_may_decide_alone() {
    MatterCount matters =
        count(
            List.of(
                matter(MatterState.DECIDED, Way.GROUP, MandateLevel.ALONE, false, 1),
                matter(MatterState.DECIDED, Way.GROUP, MandateLevel.CONSULT, true, 2),
                matter(MatterState.DECIDED, Way.GROUP, MandateLevel.CONSULT, false, 9),
                matter(MatterState.OPEN, null, MandateLevel.CONSULT, false, 0)));
    assertEquals(1, matters.unasked());
    assertEquals(4, matters.raised());
    assertEquals(3, matters.decided());
    assertEquals(2, matters.medianDays());
    assertEquals(9, matters.slowestDays());
  }

  @Test
  void where_nothing_is_settled_there_is_no_number_of_days() {
    MatterCount matters = count(List.of());
    assertEquals(-1, matters.medianDays());
    assertEquals(-1, matters.slowestDays());
  }

  @Test
  void what_was_raised_and_what_was_settled_in_a_period_are_counted_apart() {
    Figure before = matter(MatterState.DECIDED, Way.GROUP, MandateLevel.ALONE, false, 3);
    Figure open = matter(MatterState.OPEN, null, MandateLevel.ALONE, false, 0);
    MatterCount matters = Counting.matters(List.of(open), List.of(before));
    assertEquals(1, matters.raised());
    assertEquals(1, matters.decided());
    assertEquals(3, matters.medianDays());
  }

  private static MatterCount count(List<Figure> figures) {
    return Counting.matters(figures, figures);
  }

  private static Figure matter(
      MatterState state, Way way, MandateLevel level, boolean asked, int days) {
    Instant settled = state == MatterState.OPEN ? null : RAISED.plus(Duration.ofDays(days));
    return new Figure(
        MatterId.create(), Weight.PRINCIPLE, level, state, RAISED, settled, way, asked);
  }

  private static BodyCard body(BodyKind kind) {
    return new BodyCard(BodyId.create(), kind, "Rådet", "Mälarstad", ARENA, null, null, null);
  }

  private static SeatId other() {
    return new SeatId(java.util.UUID.randomUUID());
  }

  private static Stay stay(SeatId seat, int minutes) {
    return new Stay(seat, PersonId.create(), Duration.ofMinutes(minutes));
  }
}

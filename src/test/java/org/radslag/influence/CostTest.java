package org.radslag.influence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.radslag.arenas.GoverningPosition;
import org.radslag.bodies.WhoCalls;

/** What a model takes: hours in a year, days to an answer, and how well it suits. */
class CostTest {

  private static ModelTerms terms(
      ModelKind kind, int notice, int within, int perYear, int minutes, int office) {
    return new ModelTerms(
        kind,
        notice,
        within,
        24,
        perYear,
        minutes,
        office,
        QuorumShare.HALF,
        WhoCalls.BOARD,
        Binding.BINDING,
        1,
        BoardRight.VOICE,
        1);
  }

  @Test
  void a_large_council_of_115_with_six_meetings_of_three_hours_takes_2070_hours() {
    ModelTerms large = terms(ModelKind.LARGE_COUNCIL, 7, 3, 6, 180, 0);
    assertEquals(2_070, Cost.ofMeetings(115, large).hours());
  }

  @Test
  void a_small_council_of_16_with_eight_meetings_of_three_hours_takes_384_hours() {
    ModelTerms small = terms(ModelKind.SMALL_COUNCIL, 5, 2, 8, 180, 0);
    assertEquals(384, Cost.ofMeetings(16, small).hours());
  }

  @Test
  void two_votes_of_2173_voters_and_the_offices_40_hours_take_1127_hours() {
    ModelTerms vote = terms(ModelKind.MEMBER_VOTE, 2, 7, 2, 15, 40);
    assertEquals(1_127, Cost.ofVotes(2_173, vote).hours());
  }

  @Test
  void a_delegation_costs_the_time_of_its_council_as_well() {
    ModelTerms delegation = terms(ModelKind.DELEGATION, 1, 1, 12, 120, 0);
    ModelTerms council = terms(ModelKind.SMALL_COUNCIL, 5, 2, 8, 180, 0);
    assertEquals(120 + 384, Cost.ofDrawn(5, delegation, 16, council).hours());
  }

  @Test
  void where_politicians_decide_no_time_is_reckoned() {
    assertEquals(0, Cost.none().hours());
  }

  @Test
  void the_shortest_way_to_an_answer_is_the_notice_and_the_time_after_it() {
    assertEquals(10, terms(ModelKind.LARGE_COUNCIL, 7, 3, 6, 180, 0).leadDays());
    assertEquals(9, terms(ModelKind.MEMBER_VOTE, 2, 7, 2, 15, 40).leadDays());
  }

  @Test
  void the_districts_own_figures_say_how_many_came_and_how_long_it_took() {
    OwnFigures own = new OwnFigures(2, 94, 51, Duration.ofMinutes(94 * 130));
    assertEquals(204, own.hours());
    assertEquals(47, own.onAverage());
    assertEquals(92, own.turnout());
  }

  @Test
  void a_quorum_of_half_needs_half_rounded_up() {
    assertEquals(58, QuorumShare.HALF.needed(115));
    assertEquals(8, QuorumShare.HALF.needed(16));
    assertEquals(11, QuorumShare.TWO_THIRDS.needed(16));
    assertEquals(0, QuorumShare.NONE.needed(16));
  }

  @Test
  void the_small_council_suits_opposition_and_the_large_one_and_the_vote_suit_majority() {
    assertEquals(Fit.GOOD, Fit.of(ModelKind.SMALL_COUNCIL, GoverningPosition.OPPOSITION));
    assertEquals(Fit.GOOD, Fit.of(ModelKind.LARGE_COUNCIL, GoverningPosition.MAJORITY));
    assertEquals(Fit.GOOD, Fit.of(ModelKind.MEMBER_VOTE, GoverningPosition.MAJORITY));
    assertEquals(Fit.POOR, Fit.of(ModelKind.MEMBER_VOTE, GoverningPosition.OPPOSITION));
    assertEquals(Fit.POOR, Fit.of(ModelKind.LOW, GoverningPosition.MAJORITY));
  }
}

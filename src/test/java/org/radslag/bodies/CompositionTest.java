package org.radslag.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radslag.kernel.AssociationId;

/** Which seats a composition rule gives. */
class CompositionTest {

  private final List<AssociationId> three =
      Stream.generate(AssociationId::create).limit(3).toList();

  @ParameterizedTest(name = "{0} members at one per started 40 have {1} seats")
  @CsvSource({"0,0", "1,1", "40,1", "41,2", "80,2", "81,3"})
  void each_started_quota_gives_a_seat(int members, int seats) {
    assertEquals(seats, new Apportionment(40, 0).seats(members));
  }

  @Test
  void an_association_without_members_has_the_minimum() {
    assertEquals(1, new Apportionment(40, 1).seats(0));
    assertEquals(2, new Apportionment(40, 1).seats(41));
  }

  @Test
  void a_quota_of_nobody_is_no_rule() {
    assertThrows(IllegalArgumentException.class, () -> new Apportionment(0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Apportionment(40, -1));
    assertThrows(IllegalArgumentException.class, () -> new Apportionment(40, 0).seats(-1));
  }

  @Test
  void a_small_council_has_one_seat_for_each_association() {
    List<SeatPlan> seats = Composition.perAssociation(three, 1);
    assertEquals(three, seats.stream().map(SeatPlan::association).toList());
    assertTrue(seats.stream().allMatch(SeatPlan::votes));
  }

  @Test
  void a_large_council_numbers_the_seats_of_each_association_from_one() {
    Map<AssociationId, Integer> members = new LinkedHashMap<>();
    members.put(three.get(0), 120);
    members.put(three.get(1), 50);
    members.put(three.get(2), 0);
    List<SeatPlan> seats = Composition.apportioned(members, new Apportionment(50, 0));
    assertEquals(List.of(1, 2, 3, 1), seats.stream().map(SeatPlan::number).toList());
    assertTrue(seats.stream().noneMatch(seat -> seat.association().equals(three.get(2))));
  }

  @Test
  void a_chairs_council_has_one_vote_for_each_association() {
    List<SeatPlan> seats = Composition.chairs(three);
    assertEquals(3, seats.size());
    assertTrue(seats.stream().allMatch(seat -> seat.basis() == SeatBasis.CHAIR));
  }

  @Test
  void the_seats_of_the_board_may_have_voice_and_no_vote() {
    List<SeatPlan> seats =
        Composition.together(
            Composition.perAssociation(three, 1), Composition.others(SeatBasis.BOARD, 2, false));
    assertEquals(5, seats.size());
    assertEquals(3, seats.stream().filter(SeatPlan::votes).count());
  }

  @Test
  void a_seat_of_an_association_names_it_and_no_other_does() {
    AssociationId home = three.get(0);
    assertThrows(
        IllegalArgumentException.class, () -> new SeatPlan(SeatBasis.ASSOCIATION, null, 1, true));
    assertThrows(
        IllegalArgumentException.class, () -> new SeatPlan(SeatBasis.BOARD, home, 1, true));
  }
}

package org.radslag.influence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Composition;
import org.radslag.bodies.SeatBasis;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/** Who stays, moves and ends when a model changes, and why. */
class TransitionTest {

  private static final LocalDate THROUGH = LocalDate.of(2028, 10, 31);

  private final BodyId council = BodyId.create();
  private final List<AssociationId> homes =
      Stream.generate(AssociationId::create).limit(6).toList();

  @Test
  void from_large_to_small_the_first_seat_of_each_association_is_carried_over() {
    List<OldSeat> old =
        List.of(held(homes.get(0), 1), held(homes.get(0), 2), held(homes.get(1), 1));
    List<TransitionLine> lines =
        Transition.of(old, Composition.perAssociation(homes.subList(0, 2), 1), Map.of(), true);
    assertEquals(List.of(Fate.MOVES, Fate.MOVES), ordinary(lines, 1));
    assertEquals(List.of(Fate.ENDS), ordinary(lines, 2));
    assertEquals(Why.FEWER_SEATS, line(lines, old.get(1)).why());
    assertEquals(0, count(lines, Fate.TO_FILL));
  }

  @Test
  void an_association_whose_seat_was_vacant_elects() {
    OldSeat vacant = new OldSeat(council, false, SeatBasis.ASSOCIATION, homes.get(0), 1, List.of());
    List<TransitionLine> lines =
        Transition.of(
            List.of(vacant), Composition.perAssociation(homes.subList(0, 1), 1), Map.of(), true);
    assertEquals(Why.ASSOCIATION_ELECTS, lines.get(0).why());
    assertEquals(1, lines.size());
  }

  @Test
  void a_model_without_a_body_ends_every_mandate_and_says_why() {
    List<TransitionLine> lines =
        Transition.of(List.of(held(homes.get(0), 1)), List.of(), Map.of(), true);
    assertTrue(lines.stream().allMatch(line -> line.fate() == Fate.ENDS));
    assertTrue(lines.stream().allMatch(line -> line.why() == Why.NO_BODY));
  }

  @Test
  void in_a_chairs_council_the_chair_who_sat_already_moves_and_another_takes_her_seat() {
    OldSeat chairSits = held(homes.get(0), 1);
    OldSeat other = held(homes.get(1), 1);
    PersonId newcomer = PersonId.create();
    Map<AssociationId, PersonId> chairs =
        Map.of(homes.get(0), chairSits.holders().get(0).person(), homes.get(1), newcomer);
    List<TransitionLine> lines =
        Transition.of(
            List.of(chairSits, other), Composition.chairs(homes.subList(0, 3)), chairs, true);
    assertEquals(Fate.MOVES, line(lines, chairSits).fate());
    assertEquals(Why.CHAIR_SITS, line(lines, other).why());
    assertEquals(1, count(lines, Fate.SEATED));
    assertEquals(1, count(lines, Fate.TO_FILL));
    assertTrue(lines.stream().anyMatch(line -> line.why() == Why.NO_CHAIR));
  }

  @Test
  void the_council_that_a_delegation_is_drawn_from_stays_and_elects_it() {
    OldSeat stays =
        new OldSeat(
            council,
            true,
            SeatBasis.ASSOCIATION,
            homes.get(0),
            1,
            List.of(new OldSeat.Mandate(PersonId.create(), 0, THROUGH)));
    List<TransitionLine> lines =
        Transition.of(
            List.of(stays), Composition.others(SeatBasis.COUNCIL, 5, true), Map.of(), true);
    assertEquals(1, count(lines, Fate.STAYS));
    assertEquals(5, count(lines, Fate.TO_FILL));
  }

  @Test
  void where_the_rule_set_says_so_everything_is_elected_anew() {
    List<TransitionLine> lines =
        Transition.of(
            List.of(held(homes.get(0), 1)),
            Composition.perAssociation(homes.subList(0, 1), 1),
            Map.of(),
            false);
    assertEquals(0, count(lines, Fate.MOVES));
    assertTrue(lines.stream().anyMatch(line -> line.why() == Why.ELECTED_ANEW));
    assertEquals(1, count(lines, Fate.TO_FILL));
  }

  @Test
  void when_two_bodies_become_one_a_seat_of_the_board_has_one_holder() {
    OldSeat drawn = ofBoard(BodyId.create());
    OldSeat own = ofBoard(council);
    List<TransitionLine> lines =
        Transition.of(
            List.of(drawn, own), Composition.others(SeatBasis.BOARD, 1, false), Map.of(), true);
    assertEquals(Fate.MOVES, line(lines, drawn).fate());
    assertEquals(Why.SEAT_TAKEN, line(lines, own).why());
  }

  @Test
  void a_chair_who_had_a_seat_of_the_board_sits_as_chair_and_leaves_the_other() {
    OldSeat board = ofBoard(council);
    List<TransitionLine> lines =
        Transition.of(
            List.of(board),
            Composition.together(
                Composition.chairs(homes.subList(0, 1)),
                Composition.others(SeatBasis.BOARD, 1, false)),
            Map.of(homes.get(0), board.holders().get(0).person()),
            true);
    assertEquals(Why.SITS_ALREADY, line(lines, board).why());
    assertEquals(1, count(lines, Fate.SEATED));
    assertEquals(1, count(lines, Fate.TO_FILL));
  }

  private OldSeat ofBoard(BodyId body) {
    return new OldSeat(
        body,
        false,
        SeatBasis.BOARD,
        null,
        1,
        List.of(new OldSeat.Mandate(PersonId.create(), 0, THROUGH)));
  }

  /** A seat with an ordinary holder and an alternate. */
  private OldSeat held(AssociationId home, int number) {
    return new OldSeat(
        council,
        false,
        SeatBasis.ASSOCIATION,
        home,
        number,
        IntStream.range(0, 2)
            .mapToObj(place -> new OldSeat.Mandate(PersonId.create(), place, THROUGH))
            .toList());
  }

  private static TransitionLine line(List<TransitionLine> lines, OldSeat seat) {
    PersonId person = seat.holders().get(0).person();
    return lines.stream().filter(line -> person.equals(line.person())).findFirst().orElseThrow();
  }

  private static List<Fate> ordinary(List<TransitionLine> lines, int number) {
    return lines.stream()
        .filter(line -> line.place() == 0 && line.oldBody() != null)
        .filter(line -> (line.seat() == null ? 2 : line.seat().number()) == number)
        .map(TransitionLine::fate)
        .toList();
  }

  private static long count(List<TransitionLine> lines, Fate fate) {
    return lines.stream().filter(line -> line.fate() == fate).count();
  }
}

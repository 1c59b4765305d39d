package org.radslag.influence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.radslag.bodies.Apportionment;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Composition;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatPlan;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/** Who stays, moves and ends when a model changes; nothing is silently lost. */
class TransitionTest {

  private static final LocalDate THROUGH = LocalDate.of(2028, 10, 31);
  private static final int ROUNDS = 300;

  private final BodyId council = BodyId.create();
  private final List<AssociationId> homes =
      Stream.generate(AssociationId::create).limit(6).toList();
  private final Random random = new Random(20261201);

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
  void every_holder_stands_on_exactly_one_line_as_staying_moving_or_ending() {
    for (int round = 0; round < ROUNDS; round++) {
      List<OldSeat> old = anyCouncil();
      List<TransitionLine> lines =
          Transition.of(old, anyPlan(), anyChairs(old), random.nextBoolean());
      List<PersonId> holders =
          old.stream()
              .flatMap(seat -> seat.holders().stream())
              .map(OldSeat.Mandate::person)
              .toList();
      Map<PersonId, Long> told =
          lines.stream()
              .filter(line -> line.oldBody() != null)
              .collect(Collectors.groupingBy(TransitionLine::person, Collectors.counting()));
      assertEquals(holders.size(), told.size());
      assertTrue(told.values().stream().allMatch(times -> times == 1));
    }
  }

  @Test
  void every_seat_of_the_new_body_is_filled_once_or_said_to_be_open() {
    for (int round = 0; round < ROUNDS; round++) {
      List<OldSeat> old = anyCouncil();
      List<SeatPlan> plan = anyPlan();
      List<TransitionLine> lines = Transition.of(old, plan, anyChairs(old), random.nextBoolean());
      Map<SeatPlan, Long> given =
          lines.stream()
              .filter(line -> line.seat() != null)
              .filter(
                  line ->
                      line.oldBody() == null
                          || line.place() == 0
                          || line.seat().basis() == SeatBasis.CHAIR)
              .collect(Collectors.groupingBy(TransitionLine::seat, Collectors.counting()));
      assertEquals(Map.copyOf(plan.stream().collect(Collectors.toMap(s -> s, s -> 1L))), given);
    }
  }

  @Test
  void nobody_gets_two_seats_in_the_new_body() {
    for (int round = 0; round < ROUNDS; round++) {
      List<OldSeat> old = anyCouncil();
      List<PersonId> seated =
          Transition.of(old, anyPlan(), anyChairs(old), true).stream()
              .filter(line -> line.fate() == Fate.MOVES || line.fate() == Fate.SEATED)
              .map(TransitionLine::person)
              .toList();
      assertEquals(seated.size(), seated.stream().distinct().count());
    }
  }

  private List<OldSeat> anyCouncil() {
    List<OldSeat> seats = new ArrayList<>();
    for (AssociationId home : homes) {
      int size = random.nextInt(4);
      for (int number = 1; number <= size; number++) {
        List<OldSeat.Mandate> holders = new ArrayList<>();
        int first = random.nextInt(4) == 0 ? 1 : 0;
        for (int place = first; place < first + random.nextInt(3); place++) {
          holders.add(new OldSeat.Mandate(PersonId.create(), place, THROUGH));
        }
        seats.add(new OldSeat(council, false, SeatBasis.ASSOCIATION, home, number, holders));
      }
    }
    return seats;
  }

  private List<SeatPlan> anyPlan() {
    List<SeatPlan> board = Composition.others(SeatBasis.BOARD, random.nextInt(3), false);
    Map<AssociationId, Integer> members = new LinkedHashMap<>();
    homes.stream().limit(4).forEach(home -> members.put(home, random.nextInt(200)));
    return switch (random.nextInt(4)) {
      case 0 -> List.of();
      case 1 -> Composition.together(Composition.perAssociation(members.keySet(), 1), board);
      case 2 -> Composition.together(Composition.chairs(members.keySet()), board);
      default ->
          Composition.together(Composition.apportioned(members, new Apportionment(50, 0)), board);
    };
  }

  /** Chairs from anywhere: who sat, another, nobody. */
  private Map<AssociationId, PersonId> anyChairs(List<OldSeat> old) {
    Map<AssociationId, PersonId> chairs = new HashMap<>();
    for (AssociationId home : homes) {
      List<PersonId> sat =
          old.stream()
              .filter(seat -> seat.association().equals(home))
              .flatMap(seat -> seat.holders().stream())
              .map(OldSeat.Mandate::person)
              .toList();
      switch (random.nextInt(3)) {
        case 0 -> chairs.put(home, PersonId.create());
        case 1 -> sat.stream().findAny().ifPresent(person -> chairs.put(home, person));
        default -> chairs.remove(home);
      }
    }
    return chairs;
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

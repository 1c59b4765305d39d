package org.radslag.influence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.radslag.bodies.Apportionment;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Composition;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatPlan;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/** Whatever bodies and plans there are: nobody is lost, and nobody gets what another has. */
class TransitionLawsTest {

  private static final LocalDate THROUGH = LocalDate.of(2028, 10, 31);
  private static final int ROUNDS = 300;

  private final BodyId council = BodyId.create();
  private final List<AssociationId> homes =
      Stream.generate(AssociationId::create).limit(6).toList();
  private final Random random = new Random(20261201);

  @Test
  void nobody_moves_to_a_place_that_another_has() {
    for (int round = 0; round < ROUNDS; round++) {
      List<OldSeat> old = anyCouncil();
      List<String> places =
          Transition.of(old, anyPlan(), anyChairs(old), true).stream()
              .filter(line -> line.fate() == Fate.MOVES && line.why() != Why.IS_CHAIR)
              .map(line -> line.seat() + " " + line.place())
              .toList();
      assertEquals(places.size(), places.stream().distinct().count());
    }
  }

  @Test
  void every_mandate_stands_on_exactly_one_line_as_staying_moving_or_ending() {
    for (int round = 0; round < ROUNDS; round++) {
      List<OldSeat> old = anyCouncil();
      List<TransitionLine> lines =
          Transition.of(old, anyPlan(), anyChairs(old), random.nextBoolean());
      List<String> mandates =
          old.stream()
              .flatMap(seat -> seat.holders().stream().map(one -> mandate(one.person(), seat)))
              .sorted()
              .toList();
      List<String> told =
          lines.stream()
              .filter(line -> line.oldBody() != null)
              .map(line -> line.person() + " " + line.oldBody())
              .sorted()
              .toList();
      assertEquals(mandates, told);
    }
  }

  private static String mandate(PersonId person, OldSeat seat) {
    return person + " " + seat.body();
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
    seats.addAll(anyOthers(council, seats));
    seats.addAll(anyOthers(BodyId.create(), seats));
    return seats;
  }

  /** Seats that no association has; some of those on them sit elsewhere already. */
  private List<OldSeat> anyOthers(BodyId body, List<OldSeat> before) {
    List<PersonId> sit =
        before.stream()
            .filter(seat -> !seat.body().equals(body))
            .flatMap(seat -> seat.holders().stream())
            .map(OldSeat.Mandate::person)
            .distinct()
            .toList();
    List<OldSeat> seats = new ArrayList<>();
    Set<PersonId> used = new HashSet<>();
    for (SeatBasis basis : List.of(SeatBasis.BOARD, SeatBasis.OPEN, SeatBasis.COUNCIL)) {
      for (int number = 1; number <= random.nextInt(3); number++) {
        PersonId person =
            sit.isEmpty() || random.nextBoolean()
                ? PersonId.create()
                : sit.get(random.nextInt(sit.size()));
        if (used.add(person)) {
          List<OldSeat.Mandate> holders =
              List.of(new OldSeat.Mandate(person, random.nextInt(2), THROUGH));
          seats.add(new OldSeat(body, false, basis, null, number, holders));
        }
      }
    }
    return seats;
  }

  private List<SeatPlan> anyPlan() {
    List<SeatPlan> board =
        Composition.together(
            Composition.others(SeatBasis.BOARD, random.nextInt(3), false),
            Composition.others(SeatBasis.OPEN, random.nextInt(2), true));
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
              .filter(seat -> home.equals(seat.association()))
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
}

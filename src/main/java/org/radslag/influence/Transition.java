package org.radslag.influence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatPlan;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/**
 * From the seats and holders of the old model to the seats of the new one, as a pure function.
 * Every mandate there is stands on exactly one line as staying, moving or ending; every seat of the
 * new body has either a mandate that moves to it, an officer who takes it, or a line that says who
 * fills it.
 */
final class Transition {

  private final List<SeatPlan> seats;
  private final Map<AssociationId, PersonId> chairs;
  private final boolean carry;
  private final List<TransitionLine> lines = new ArrayList<>();
  private final Set<SeatPlan> filled = new HashSet<>();
  private final Set<Place> taken = new HashSet<>();
  private final Set<PersonId> moved = new HashSet<>();

  /** A place of a seat in the new body: one person has it. */
  private record Place(SeatPlan seat, int number) {}

  private Transition(List<SeatPlan> seats, Map<AssociationId, PersonId> chairs, boolean carry) {
    this.seats = seats;
    this.chairs = chairs;
    this.carry = carry;
  }

  /**
   * The transition table.
   *
   * @param old the seats of every body that the change concerns, also of those that go on
   * @param seats the seats of the body to be founded; none when the new model has no body of its
   *     own to found
   * @param chairs who is chair of each association that has one
   * @param carry whether mandates are carried over; otherwise they end and all is elected anew
   */
  static List<TransitionLine> of(
      List<OldSeat> old, List<SeatPlan> seats, Map<AssociationId, PersonId> chairs, boolean carry) {
    Transition transition = new Transition(seats, chairs, carry);
    old.stream().filter(OldSeat::goesOn).forEach(transition::stay);
    old.stream()
        .filter(seat -> !seat.goesOn())
        .sorted(Comparator.comparingInt(OldSeat::number))
        .forEach(transition::leave);
    seats.stream().filter(seat -> !transition.filled.contains(seat)).forEach(transition::open);
    return List.copyOf(transition.lines);
  }

  /**
   * What becomes of the seats that a council which ends had given in other bodies.
   *
   * @param lines the transition of the council itself
   * @param council whether a council takes over: then whoever has an ordinary seat in it stays
   */
  static List<TransitionLine> drawn(
      List<OldSeat> seats, List<TransitionLine> lines, boolean council) {
    Set<PersonId> sit = new HashSet<>();
    if (council) {
      lines.stream()
          .filter(
              line ->
                  line.fate() == Fate.SEATED
                      || line.fate() == Fate.MOVES
                          && (line.place() == 0 || line.why() == Why.IS_CHAIR))
          .forEach(line -> sit.add(line.person()));
    }
    List<TransitionLine> drawn = new ArrayList<>();
    for (OldSeat seat : seats) {
      for (OldSeat.Mandate holder : seat.holders()) {
        boolean stays = sit.contains(holder.person());
        drawn.add(
            TransitionLine.of(
                stays ? Fate.STAYS : Fate.ENDS,
                seat,
                holder,
                null,
                stays ? Why.STILL_IN_COUNCIL : Why.LEFT_COUNCIL));
      }
    }
    return drawn;
  }

  private void stay(OldSeat old) {
    old.holders()
        .forEach(
            holder ->
                lines.add(TransitionLine.of(Fate.STAYS, old, holder, null, Why.BODY_GOES_ON)));
  }

  private void leave(OldSeat old) {
    for (OldSeat.Mandate holder : old.holders()) {
      SeatPlan next = next(old, holder);
      if (next != null && moved.add(holder.person())) {
        lines.add(TransitionLine.of(Fate.MOVES, old, holder, next, reasonToMove(next)));
        taken.add(new Place(next, holder.place()));
        if (holder.place() == 0 || next.basis() == SeatBasis.CHAIR) {
          filled.add(next);
        }
      } else {
        lines.add(TransitionLine.of(Fate.ENDS, old, holder, null, reasonToEnd(old, holder)));
      }
    }
  }

  /** The seat of the new body that a mandate is carried over to; null when there is none. */
  private SeatPlan next(OldSeat old, OldSeat.Mandate holder) {
    return seats.stream()
        .filter(seat -> Objects.equals(seat.association(), old.association()))
        .filter(
            seat ->
                seat.basis() == SeatBasis.CHAIR
                    ? holder.person().equals(chairs.get(seat.association()))
                        && !filled.contains(seat)
                    : carry
                        && same(old, seat)
                        && seat.basis() != SeatBasis.COUNCIL
                        && !sitsAsChair(holder.person())
                        && !taken.contains(new Place(seat, holder.place())))
        .findFirst()
        .orElse(null);
  }

  /** Whether the person gets a seat of the new body with her office. */
  private boolean sitsAsChair(PersonId person) {
    return seats.stream()
        .filter(seat -> seat.basis() == SeatBasis.CHAIR)
        .anyMatch(seat -> person.equals(chairs.get(seat.association())));
  }

  private static boolean same(OldSeat old, SeatPlan seat) {
    return seat.basis() == old.basis() && seat.number() == old.number();
  }

  private static Why reasonToMove(SeatPlan next) {
    return next.basis() == SeatBasis.CHAIR ? Why.IS_CHAIR : Why.SAME_SEAT;
  }

  private Why reasonToEnd(OldSeat old, OldSeat.Mandate holder) {
    if (moved.contains(holder.person()) || sitsAsChair(holder.person())) {
      return Why.SITS_ALREADY;
    }
    if (old.basis() == SeatBasis.COUNCIL) {
      return Why.DRAWN_BODY_ENDS;
    }
    if (seats.isEmpty()) {
      return Why.NO_BODY;
    }
    List<SeatPlan> own =
        seats.stream()
            .filter(seat -> Objects.equals(seat.association(), old.association()))
            .toList();
    if (own.isEmpty()) {
      return old.association() == null ? Why.FEWER_SEATS : Why.NOT_IN_ARENA;
    }
    if (own.get(0).basis() == SeatBasis.CHAIR) {
      return Why.CHAIR_SITS;
    }
    if (old.basis() == SeatBasis.CHAIR) {
      return Why.NO_LONGER_EX_OFFICIO;
    }
    if (!carry) {
      return Why.ELECTED_ANEW;
    }
    return own.stream()
            .anyMatch(seat -> taken.contains(new Place(seat, holder.place())) && same(old, seat))
        ? Why.SEAT_TAKEN
        : Why.FEWER_SEATS;
  }

  private void open(SeatPlan seat) {
    if (seat.basis() == SeatBasis.CHAIR) {
      PersonId chair = chairs.get(seat.association());
      boolean sits = chair != null && moved.add(chair);
      lines.add(
          sits
              ? TransitionLine.seat(Fate.SEATED, chair, seat, Why.IS_CHAIR)
              : TransitionLine.seat(Fate.TO_FILL, null, seat, Why.NO_CHAIR));
      return;
    }
    Why why =
        switch (seat.basis()) {
          case BOARD -> Why.BOARD_APPOINTS;
          case COUNCIL -> Why.COUNCIL_ELECTS;
          default -> Why.ASSOCIATION_ELECTS;
        };
    lines.add(TransitionLine.seat(Fate.TO_FILL, null, seat, why));
  }
}

package org.radslag.bodies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.radslag.kernel.AssociationId;

/** The composition rules as pure functions: which seats a body has. */
public final class Composition {

  private Composition() {}

  /** So many seats for every association. */
  public static List<SeatPlan> perAssociation(Collection<AssociationId> associations, int seats) {
    return associations.stream()
        .flatMap(association -> seats(SeatBasis.ASSOCIATION, association, seats, true))
        .toList();
  }

  /** Seats for every association by its members in force. */
  public static List<SeatPlan> apportioned(
      Map<AssociationId, Integer> members, Apportionment rule) {
    return members.entrySet().stream()
        .flatMap(
            one -> seats(SeatBasis.ASSOCIATION, one.getKey(), rule.seats(one.getValue()), true))
        .toList();
  }

  /** One vote for every association, held by its chair. */
  public static List<SeatPlan> chairs(Collection<AssociationId> associations) {
    return associations.stream()
        .flatMap(association -> seats(SeatBasis.CHAIR, association, 1, true))
        .toList();
  }

  /** So many seats that no association has. */
  public static List<SeatPlan> others(SeatBasis basis, int seats, boolean votes) {
    return seats(basis, null, seats, votes).toList();
  }

  /** The seats of two rules together. */
  public static List<SeatPlan> together(List<SeatPlan> first, List<SeatPlan> second) {
    List<SeatPlan> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private static Stream<SeatPlan> seats(
      SeatBasis basis, AssociationId association, int seats, boolean votes) {
    return IntStream.rangeClosed(1, seats)
        .mapToObj(number -> new SeatPlan(basis, association, number, votes));
  }
}

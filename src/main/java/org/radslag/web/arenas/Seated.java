package org.radslag.web.arenas;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.Seats;
import org.radslag.kernel.AssociationId;

/** Which seats hang on associations that are about to change. */
@RequestScoped
public class Seated {

  /** The seats of some associations in one body, and who sits on them. */
  public record Line(BodyCard body, List<SeatCard> seats) {}

  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Roles roles;

  /** How many people hold a role in one of these associations. */
  public int roles(Set<AssociationId> associations) {
    return associations.stream()
        .flatMap(
            id ->
                Arrays.stream(Role.values())
                    .filter(Role::isScoped)
                    .flatMap(role -> roles.holders(role, id.value()).stream()))
        .collect(Collectors.toSet())
        .size();
  }

  /** Bodies that have not been ended in which these associations have seats. */
  public List<Line> of(Set<AssociationId> associations) {
    return bodies.all().stream()
        .filter(body -> body.endsOn() == null)
        .map(
            body ->
                new Line(
                    body,
                    seats.of(body.id()).stream()
                        .filter(seat -> seat.association() != null)
                        .filter(seat -> associations.contains(seat.association()))
                        .toList()))
        .filter(line -> !line.seats().isEmpty())
        .toList();
  }
}

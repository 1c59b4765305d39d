package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.access.SystemWork;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.Seats;
import org.radslag.kernel.PersonId;

/** Who is in a circle today. */
@ApplicationScoped
class Circles {

  @Inject SystemWork system;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Roles roles;

  List<PersonId> of(Matter matter, Circle circle) {
    Stream<PersonId> people =
        switch (circle) {
          case CHAIRS -> chairs(matter.arena());
          case COUNCIL -> holders(council(matter));
          case DELEGATION -> holders(delegation(matter.arena()));
        };
    return people.distinct().toList();
  }

  /** Whether the council that would be asked is the body that handles the matter. */
  boolean councilHandles(Matter matter) {
    return matter.body() != null && council(matter).filter(matter.body()::equals).isPresent();
  }

  private Stream<PersonId> chairs(ArenaId arena) {
    Set<UUID> homes =
        arenas.associationsOf(arena).stream()
            .map(home -> home.id().value())
            .collect(Collectors.toSet());
    return system.ask(roles::all).stream()
        .filter(held -> held.grant().role() == Role.ASSOCIATION_CHAIR)
        .filter(held -> held.grant().scope().filter(homes::contains).isPresent())
        .map(Roles.Held::person);
  }

  private Stream<PersonId> holders(Optional<BodyId> body) {
    return body.stream().flatMap(id -> system.ask(() -> seats.holders(id)).stream());
  }

  /** The council that handles the matter, or else the arena's. */
  private Optional<BodyId> council(Matter matter) {
    List<BodyCard> councils =
        system.ask(() -> bodies.ofArena(matter.arena())).stream()
            .filter(body -> body.kind() == BodyKind.COUNCIL)
            .toList();
    return councils.stream()
        .map(BodyCard::id)
        .filter(id -> id.equals(matter.body()))
        .findFirst()
        .or(() -> councils.stream().map(BodyCard::id).findFirst());
  }

  private Optional<BodyId> delegation(ArenaId arena) {
    return system.ask(() -> bodies.ofArena(arena)).stream()
        .filter(body -> body.kind().isDrawnFromCouncil())
        .map(BodyCard::id)
        .findFirst();
  }
}

package org.radslag.wheel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.Seats;

/** Whether the caller answers for a task: by her role, her seat, or leading the body. */
@RequestScoped
class Owners {

  @Inject Caller caller;
  @Inject Bodies bodies;
  @Inject Seats seats;

  private List<BodyCard> mine;

  /** Whether it is hers, or that of a body in which she sits or which she leads. */
  boolean isOf(WheelTask task) {
    return switch (task.owner()) {
      case OFFICE -> caller.has(Role.OFFICE);
      case BOARD -> caller.has(Role.BOARD);
      case GROUP, NOMINATING_COMMITTEE -> sits(task, task.owner().body().orElseThrow());
      case COUNCIL -> leads(task);
    };
  }

  /** Whether she may say that it is done: who answers for it, and the office for everybody. */
  boolean mayMark(WheelTask task) {
    return caller.has(Role.OFFICE) || isOf(task);
  }

  private boolean sits(WheelTask task, BodyKind kind) {
    return mine().stream()
        .anyMatch(body -> body.kind() == kind && task.arena().equals(body.arenaId()));
  }

  private boolean leads(WheelTask task) {
    return caller.has(Role.PRESIDIUM)
        && mine().stream()
            .filter(body -> body.kind() == BodyKind.COUNCIL)
            .filter(body -> task.arena().equals(body.arenaId()))
            .anyMatch(body -> caller.has(Role.PRESIDIUM, body.id()));
  }

  private List<BodyCard> mine() {
    if (mine == null) {
      Set<BodyId> ids = new HashSet<>();
      caller.person().ifPresent(person -> ids.addAll(seats.bodiesOf(person)));
      caller.grants().stream()
          .filter(grant -> grant.role() == Role.PRESIDIUM)
          .flatMap(grant -> grant.scope().stream())
          .map(BodyId::new)
          .forEach(ids::add);
      mine = bodies.all().stream().filter(body -> ids.contains(body.id())).toList();
    }
    return mine;
  }
}

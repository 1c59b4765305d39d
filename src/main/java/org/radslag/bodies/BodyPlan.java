package org.radslag.bodies;

import java.util.List;
import org.radslag.arenas.ArenaId;

/**
 * A body to be founded.
 *
 * @param arena the level it speaks for, in words
 * @param arenaId the political arena it belongs to, or null
 * @param parent the council that it is drawn from, that has a seat in it, or null
 * @param endsWhen what ends its mandates, where no date does; or null
 * @param seats the seats its composition rule gives
 * @param conduct how it works; null where no model says
 */
public record BodyPlan(
    BodyKind kind,
    String name,
    String arena,
    ArenaId arenaId,
    BodyId parent,
    EndCondition endsWhen,
    List<SeatPlan> seats,
    Conduct conduct) {
  public BodyPlan {
    seats = List.copyOf(seats);
  }

  /** A body that follows the common rules of meetings. */
  public BodyPlan(
      BodyKind kind,
      String name,
      String arena,
      ArenaId arenaId,
      BodyId parent,
      EndCondition endsWhen,
      List<SeatPlan> seats) {
    this(kind, name, arena, arenaId, parent, endsWhen, seats, null);
  }
}

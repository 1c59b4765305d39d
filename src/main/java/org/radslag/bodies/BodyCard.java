package org.radslag.bodies;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;

/**
 * What a body is.
 *
 * @param name such as Representantskapet för Mälarstad
 * @param arena the level it speaks for, in words
 * @param arenaId the political arena it belongs to; null when it belongs to none
 * @param parent the council it is drawn from, or that has a seat in it; null when there is none
 * @param endsOn its last day; null while it goes on
 * @param endsWhen what ends its mandates, where no date does; null otherwise
 */
public record BodyCard(
    BodyId id,
    BodyKind kind,
    String name,
    String arena,
    ArenaId arenaId,
    BodyId parent,
    LocalDate endsOn,
    EndCondition endsWhen) {

  /** Whether it exists on the day. */
  public boolean existsOn(LocalDate day) {
    return endsOn == null || !endsOn.isBefore(day);
  }
}

package org.radslag.influence;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.BodyId;

/**
 * Which model applies, applied or is going to apply in an arena.
 *
 * @param body what decides under it; null when the politicians do, or all members
 * @param since its first day
 * @param through its last day; null: until further notice
 * @param basis the decision it rests on; empty where none has been made
 */
public record ModelCard(
    ArenaId arena, ModelKind kind, BodyId body, LocalDate since, LocalDate through, String basis) {

  /** Where nothing has been decided the politicians decide, since the arena's first day. */
  public static ModelCard undecided(ArenaId arena, LocalDate since) {
    return new ModelCard(arena, ModelKind.LOW, null, since, null, "");
  }

  /** Whether it applies on a day. */
  public boolean appliesOn(LocalDate day) {
    return !since.isAfter(day) && (through == null || !through.isBefore(day));
  }
}

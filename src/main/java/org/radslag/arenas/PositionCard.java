package org.radslag.arenas;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A governing position, for a time.
 *
 * @param through its last day; null: until further notice
 * @param basis the decision or event that it rests on
 */
public record PositionCard(
    UUID id,
    ArenaId arena,
    GoverningPosition position,
    LocalDate from,
    LocalDate through,
    String basis) {

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && (through == null || !through.isBefore(day));
  }
}

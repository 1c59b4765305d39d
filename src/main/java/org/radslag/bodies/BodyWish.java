package org.radslag.bodies;

import org.radslag.arenas.ArenaId;

/**
 * A body that the office wants in an arena; its composition rule gives the seats of associations.
 *
 * @param form what it is, and how it gets its seats
 * @param parent the council that it is drawn from, or that has a seat in it; null for other kinds
 * @param seats how many are elected to it, where no rule says; 0 for other kinds
 * @param boardSeats how many seats with a vote the district board has beside the associations
 */
public record BodyWish(
    BodyForm form, String name, ArenaId arena, BodyId parent, int seats, int boardSeats) {

  /** What it is; null when nothing was chosen. */
  public BodyKind kind() {
    return form == null ? null : form.kind();
  }
}

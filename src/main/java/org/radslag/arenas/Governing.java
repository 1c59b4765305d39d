package org.radslag.arenas;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** The governing position of an arena, for a time. */
@Entity
@Table(name = "arena_position")
class Governing {

  @Id private UUID id;
  private UUID arena;

  @Enumerated(EnumType.STRING)
  private GoverningPosition position;

  @Column(name = "begins_on")
  private LocalDate beginsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  private String basis;

  protected Governing() {}

  Governing(
      ArenaId arena,
      GoverningPosition position,
      LocalDate beginsOn,
      LocalDate endsOn,
      String basis) {
    this.id = UUID.randomUUID();
    this.arena = arena.value();
    this.position = position;
    this.beginsOn = beginsOn;
    this.endsOn = endsOn;
    this.basis = basis;
  }

  LocalDate beginsOn() {
    return beginsOn;
  }

  boolean isOpen() {
    return endsOn.equals(Arena.OPEN_END);
  }

  boolean overlaps(LocalDate from, LocalDate until) {
    return beginsOn.isBefore(until) && from.isBefore(endsOn);
  }

  /** A position that goes on until further notice gives way to one that begins later. */
  boolean yieldsTo(LocalDate from) {
    return isOpen() && beginsOn.isBefore(from);
  }

  void end(LocalDate on) {
    endsOn = on;
  }

  PositionCard card() {
    return new PositionCard(
        id, new ArenaId(arena), position, beginsOn, isOpen() ? null : endsOn.minusDays(1), basis);
  }
}

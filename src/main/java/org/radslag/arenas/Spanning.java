package org.radslag.arenas;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.kernel.AssociationId;

/** That an arena spans an association, for a time. */
@Entity
@Table(name = "arena_association")
class Spanning {

  @Id private UUID id;
  private UUID arena;
  private UUID association;

  @Column(name = "begins_on")
  private LocalDate beginsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  protected Spanning() {}

  Spanning(ArenaId arena, AssociationId association, LocalDate beginsOn) {
    this(arena, association, beginsOn, Arena.OPEN_END);
  }

  Spanning(ArenaId arena, AssociationId association, LocalDate beginsOn, LocalDate endsOn) {
    this.id = UUID.randomUUID();
    this.arena = arena.value();
    this.association = association.value();
    this.beginsOn = beginsOn;
    this.endsOn = endsOn;
  }

  UUID id() {
    return id;
  }

  ArenaId arena() {
    return new ArenaId(arena);
  }

  LocalDate beginsOn() {
    return beginsOn;
  }

  LocalDate endsOn() {
    return endsOn;
  }

  boolean hasBegunBefore(LocalDate day) {
    return beginsOn.isBefore(day);
  }

  void end(LocalDate on) {
    endsOn = on;
  }
}

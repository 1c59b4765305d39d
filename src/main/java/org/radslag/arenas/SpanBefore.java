package org.radslag.arenas;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.kernel.AssociationId;

/** What a planned reorganisation changed: a span as it was before, or one that was given. */
@Entity
@Table(name = "arena_association_before")
class SpanBefore {

  @Id private UUID id;
  private UUID association;

  @Column(name = "takes_effect")
  private LocalDate takesEffect;

  private UUID arena;

  /** The span that was given; null for one that was ended. */
  private UUID given;

  @Column(name = "begins_on")
  private LocalDate beginsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  protected SpanBefore() {}

  SpanBefore(AssociationId changed, LocalDate on, Spanning span, boolean isGiven) {
    this.id = UUID.randomUUID();
    this.association = changed.value();
    this.takesEffect = on;
    this.arena = span.arena().value();
    this.given = isGiven ? span.id() : null;
    this.beginsOn = span.beginsOn();
    this.endsOn = span.endsOn();
  }

  UUID given() {
    return given;
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
}

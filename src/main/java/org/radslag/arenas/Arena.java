package org.radslag.arenas;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A political arena, from its first day to its last. */
@Entity
@Table(name = "arena")
class Arena {

  /** No end is set: periods in the database need one. */
  static final LocalDate OPEN_END = LocalDate.of(9999, 1, 1);

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ArenaKind kind;

  private String name;

  @Column(name = "begins_on")
  private LocalDate beginsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "founded_at")
  private Instant foundedAt;

  private UUID predecessor;

  protected Arena() {}

  Arena(ArenaId id, ArenaKind kind, String name, LocalDate beginsOn, Instant at) {
    this.id = id.value();
    this.kind = kind;
    this.name = name;
    this.beginsOn = beginsOn;
    this.endsOn = OPEN_END;
    this.foundedAt = at;
  }

  ArenaId id() {
    return new ArenaId(id);
  }

  ArenaKind kind() {
    return kind;
  }

  LocalDate beginsOn() {
    return beginsOn;
  }

  /** The first day without it. */
  LocalDate endsOn() {
    return endsOn;
  }

  boolean existsOn(LocalDate day) {
    return !beginsOn.isAfter(day) && endsOn.isAfter(day);
  }

  /** The same kind of arena, which succeeds this one from a day. */
  Arena successor(ArenaId successor, String its, LocalDate from, Instant at) {
    Arena next = new Arena(successor, kind, its, from, at);
    next.predecessor = id;
    return next;
  }

  boolean isEnding() {
    return endsOn.isBefore(OPEN_END);
  }

  void end(LocalDate on) {
    endsOn = on;
  }

  ArenaCard card() {
    return new ArenaCard(
        id(),
        kind,
        name,
        beginsOn,
        isEnding() ? endsOn : null,
        predecessor == null ? null : new ArenaId(predecessor));
  }
}

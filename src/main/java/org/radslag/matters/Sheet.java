package org.radslag.matters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.PersonId;

/** One version of a mandate sheet. */
@Entity
@Table(name = "mandate_sheet")
class Sheet {

  @Id private UUID id;
  private UUID arena;
  private int version;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private String basis;

  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "settled_by")
  private UUID settledBy;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Enumerated(EnumType.STRING)
  private SheetState state = SheetState.PROPOSED;

  protected Sheet() {}

  Sheet(SheetId id, ArenaId arena, int version, SheetForm form, UUID by, Instant at) {
    this.id = id.value();
    this.arena = arena.value();
    this.version = version;
    this.validFrom = form.validFrom();
    this.basis = form.basis();
    this.proposedBy = by;
    this.proposedAt = at;
  }

  void settle(SheetState as, UUID by, Instant at) {
    state = as;
    settledBy = by;
    settledAt = at;
  }

  SheetId id() {
    return new SheetId(id);
  }

  ArenaId arena() {
    return new ArenaId(arena);
  }

  SheetState state() {
    return state;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  boolean isProposedBy(UUID person) {
    return person != null && person.equals(proposedBy);
  }

  SheetCard card(List<SheetLine> lines) {
    return new SheetCard(
        id(),
        arena(),
        version,
        validFrom,
        basis,
        person(proposedBy),
        proposedAt,
        person(settledBy),
        settledAt,
        state,
        lines);
  }

  private static PersonId person(UUID id) {
    return id == null ? null : new PersonId(id);
  }
}

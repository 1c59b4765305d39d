package org.radslag.influence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.BodyId;

/** The time during which a model applies in an arena. */
@Entity
@Table(name = "influence_model")
class ModelPeriod {

  /** The end of a period that has none: periods in the database need one. */
  static final LocalDate OPEN_END = LocalDate.of(9999, 1, 1);

  @Id private UUID id;
  private UUID arena;

  @Enumerated(EnumType.STRING)
  private ModelKind model;

  private UUID body;

  @Column(name = "begins_on")
  private LocalDate beginsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  private String basis;

  protected ModelPeriod() {}

  ModelPeriod(ModelCard card) {
    this.id = UUID.randomUUID();
    this.arena = card.arena().value();
    this.model = card.kind();
    this.body = card.body() == null ? null : card.body().value();
    this.beginsOn = card.since();
    this.endsOn = card.through() == null ? OPEN_END : card.through().plusDays(1);
    this.basis = card.basis();
  }

  /** Ends it: {@code day} is the first without it. */
  void end(LocalDate day) {
    endsOn = day;
  }

  /** Ends it no later than a day, the first without it. */
  void endBy(LocalDate day) {
    if (endsOn.isAfter(day)) {
      endsOn = day;
    }
  }

  LocalDate beginsOn() {
    return beginsOn;
  }

  ModelCard card() {
    return new ModelCard(
        new ArenaId(arena),
        model,
        body == null ? null : new BodyId(body),
        beginsOn,
        endsOn.isBefore(OPEN_END) ? endsOn.minusDays(1) : null,
        basis);
  }
}

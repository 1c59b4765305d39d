package org.radslag.influence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.GoverningPosition;

/** What is prepared for one outcome of an election in an arena. */
@Entity
@Table(name = "influence_plan")
class OutcomePlan {

  @Id private UUID id;
  private UUID arena;

  @Column(name = "election_on")
  private LocalDate electionOn;

  @Enumerated(EnumType.STRING)
  private GoverningPosition position;

  @Enumerated(EnumType.STRING)
  private ModelKind model;

  private String reason;

  @Column(name = "prepared_by")
  private UUID preparedBy;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  protected OutcomePlan() {}

  OutcomePlan(PlanCard plan, UUID by, Instant at) {
    this.id = UUID.randomUUID();
    this.arena = plan.arena().value();
    this.electionOn = plan.electionOn();
    this.position = plan.position();
    write(plan, by, at);
  }

  final void write(PlanCard plan, UUID by, Instant at) {
    model = plan.model();
    reason = plan.reason();
    preparedBy = by;
    preparedAt = at;
  }

  PlanCard card() {
    return new PlanCard(new ArenaId(arena), electionOn, position, model, reason);
  }
}

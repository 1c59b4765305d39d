package org.radslag.matters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One step of the plan of release. */
@Entity
@Table(name = "matter_release")
class Release {

  @Id private UUID id;
  private UUID matter;
  private UUID document;

  @Enumerated(EnumType.STRING)
  private Ring ring;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "on_decided")
  private boolean onDecided;

  @Column(name = "planned_by")
  private UUID plannedBy;

  @Column(name = "planned_at")
  private Instant plannedAt;

  @Column(name = "done_at")
  private Instant doneAt;

  protected Release() {}

  Release(MatterId matter, ReleasePlan plan, UUID by, Instant at) {
    this.id = UUID.randomUUID();
    this.matter = matter.value();
    this.document = plan.document() == null ? null : plan.document().value();
    this.ring = plan.ring();
    this.dueAt = plan.at();
    this.onDecided = plan.at() == null;
    this.plannedBy = by;
    this.plannedAt = at;
  }

  MatterId matter() {
    return new MatterId(matter);
  }

  /** Which document; null for the matter itself. */
  DocumentId document() {
    return document == null ? null : new DocumentId(document);
  }

  Ring ring() {
    return ring;
  }

  boolean isDue(Instant now, boolean decided) {
    return doneAt == null && (onDecided ? decided : !dueAt.isAfter(now));
  }

  void done(Instant at) {
    doneAt = at;
  }

  ReleaseCard card(String documentTitle) {
    return new ReleaseCard(id, document(), documentTitle, ring, dueAt, onDecided, doneAt);
  }
}

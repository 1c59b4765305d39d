package org.radslag.matters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A sounding, from the hour it opens. */
@Entity
@Table(name = "sounding")
class Sounding {

  @Id private UUID id;
  private UUID matter;

  @Enumerated(EnumType.STRING)
  private Circle circle;

  @Enumerated(EnumType.STRING)
  private Ring ring;

  private int asked;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "remind_at")
  private Instant remindAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  protected Sounding() {}

  Sounding(SoundingId id, SoundingForm form, int asked, UUID by, Instant at, Instant remindAt) {
    this.id = id.value();
    this.matter = form.matter().value();
    this.circle = form.circle();
    this.ring = form.ring();
    this.asked = asked;
    this.askedBy = by;
    this.openedAt = at;
    this.closesAt = form.closesAt(at);
    this.remindAt = remindAt;
  }

  SoundingId id() {
    return new SoundingId(id);
  }

  MatterId matter() {
    return new MatterId(matter);
  }

  Ring ring() {
    return ring;
  }

  int asked() {
    return asked;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant closesAt() {
    return closesAt;
  }

  /** Whether an answer given now still counts. */
  boolean takesAnswers(Instant now) {
    return closedAt == null && now.isBefore(closesAt);
  }

  boolean isClosed() {
    return closedAt != null;
  }

  boolean isReminded() {
    return remindedAt != null;
  }

  void close(Instant at) {
    closedAt = at;
  }

  void remind(Instant at) {
    remindedAt = at;
  }

  SoundingCard card(long answered) {
    return new SoundingCard(
        id(), matter(), circle, ring, asked, answered, openedAt, closesAt, closedAt);
  }
}

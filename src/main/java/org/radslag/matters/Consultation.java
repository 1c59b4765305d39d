package org.radslag.matters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One entry of the anchoring record. */
@Entity
@Table(name = "matter_consultation")
class Consultation {

  @Id private UUID id;
  private UUID matter;
  private UUID sounding;

  @Column(name = "asked_on")
  private LocalDate askedOn;

  private byte[] who;
  private byte[] answer;

  @Column(name = "recorded_by")
  private UUID recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Consultation() {}

  Consultation(MatterId matter, LocalDate askedOn, byte[] who, byte[] answer, UUID by, Instant at) {
    this.id = UUID.randomUUID();
    this.matter = matter.value();
    this.askedOn = askedOn;
    this.who = who;
    this.answer = answer;
    this.recordedBy = by;
    this.recordedAt = at;
  }

  /** What a sounding that has closed leaves behind; its numbers are read from its answers. */
  Consultation(SoundingId sounding, MatterId matter, LocalDate askedOn, byte[] none, Instant at) {
    this(matter, askedOn, none, none, null, at);
    this.sounding = sounding.value();
  }

  SoundingId sounding() {
    return sounding == null ? null : new SoundingId(sounding);
  }

  LocalDate askedOn() {
    return askedOn;
  }

  byte[] who() {
    return who;
  }

  byte[] answer() {
    return answer;
  }

  Instant recordedAt() {
    return recordedAt;
  }
}

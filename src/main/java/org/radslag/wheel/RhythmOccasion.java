package org.radslag.wheel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A meeting that no body of Rådslag's holds. */
@Entity
@Table(name = "wheel_occasion")
class RhythmOccasion {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Rhythm rhythm;

  @Column(name = "on_day")
  private LocalDate day;

  private String place;

  @Column(name = "entered_at")
  private Instant enteredAt;

  protected RhythmOccasion() {}

  RhythmOccasion(OccasionId id, Rhythm rhythm, LocalDate on, String place, Instant at) {
    this.id = id.value();
    this.rhythm = rhythm;
    this.day = on;
    this.place = place;
    this.enteredAt = at;
  }

  OccasionCard card() {
    return new OccasionCard(new OccasionId(id), rhythm, day, place);
  }
}

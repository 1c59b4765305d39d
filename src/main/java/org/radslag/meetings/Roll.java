package org.radslag.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Head of an electoral roll: when it was frozen, filled seats and the body's seats. */
@Entity
@Table(name = "roll")
class Roll {

  @Id private UUID id;
  private UUID meeting;

  @Column(name = "frozen_at")
  private Instant frozenAt;

  private int size;
  private int seats;

  protected Roll() {}

  Roll(MeetingId meeting, Instant at, int size, int seats) {
    this.id = UUID.randomUUID();
    this.meeting = meeting.value();
    this.frozenAt = at;
    this.size = size;
    this.seats = seats;
  }

  UUID id() {
    return id;
  }

  int size() {
    return size;
  }

  int seats() {
    return seats;
  }
}

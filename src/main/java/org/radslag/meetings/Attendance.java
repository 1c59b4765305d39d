package org.radslag.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.bodies.SeatId;
import org.radslag.kernel.PersonId;

/** One stay of one person at a meeting. */
@Entity
@Table(name = "attendance")
class Attendance {

  @Id private UUID id;
  private UUID meeting;
  private UUID seat;
  private UUID person;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Column(name = "arrived_by")
  private UUID arrivedBy;

  @Column(name = "left_at")
  private Instant leftAt;

  @Column(name = "left_by")
  private UUID leftBy;

  protected Attendance() {}

  Attendance(MeetingId meeting, SeatId seat, PersonId person, Instant at, UUID by) {
    this.id = UUID.randomUUID();
    this.meeting = meeting.value();
    this.seat = seat.value();
    this.person = person.value();
    this.arrivedAt = at;
    this.arrivedBy = by;
  }

  void leave(Instant at, UUID by) {
    leftAt = at;
    leftBy = by;
  }

  MeetingId meeting() {
    return new MeetingId(meeting);
  }

  SeatId seat() {
    return new SeatId(seat);
  }

  PersonId person() {
    return new PersonId(person);
  }

  Instant arrivedAt() {
    return arrivedAt;
  }

  Instant leftAt() {
    return leftAt;
  }
}

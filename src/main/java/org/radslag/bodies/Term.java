package org.radslag.bodies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** One person on one place of a seat, for a time. */
@Entity
@Table(name = "seat_term")
class Term {

  /** The end of a term that has none: periods in the database need one. */
  static final Instant OPEN_END = Instant.parse("9999-01-01T00:00:00Z");

  @Id private UUID id;
  private UUID body;
  private UUID seat;
  private int place;
  private UUID person;

  @Column(name = "begins_at")
  private Instant beginsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  /** The end that it was given; later than {@link #endsAt} when it ended before its time. */
  @Column(name = "due_at")
  private Instant dueAt;

  protected Term() {}

  Term(Seat seat, int place, PersonId person, Instant beginsAt, Instant endsAt) {
    this.id = UUID.randomUUID();
    this.body = seat.body().value();
    this.seat = seat.id().value();
    this.place = place;
    this.person = person.value();
    this.beginsAt = beginsAt;
    this.endsAt = endsAt;
    this.dueAt = endsAt;
  }

  SeatId seat() {
    return new SeatId(seat);
  }

  PersonId person() {
    return new PersonId(person);
  }

  int place() {
    return place;
  }

  boolean hasBegun(Instant now) {
    return !beginsAt.isAfter(now);
  }

  boolean isOver(Instant now) {
    return !endsAt.isAfter(now);
  }

  UUID id() {
    return id;
  }

  BodyId body() {
    return new BodyId(body);
  }

  Instant beginsAt() {
    return beginsAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  Instant dueAt() {
    return dueAt;
  }

  void end(Instant at) {
    endsAt = at;
  }

  Holder holder(String name) {
    return new Holder(
        id, person(), name, place, beginsAt, endsAt.isBefore(OPEN_END) ? endsAt : null);
  }
}

package org.radslag.bodies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.kernel.AssociationId;

/** A seat in a body; numbered from 1 where whoever gives it has several. */
@Entity
@Table(name = "body_seat")
class Seat {

  @Id private UUID id;
  private UUID body;

  @Enumerated(EnumType.STRING)
  private SeatBasis basis;

  private UUID association;
  private int number;
  private boolean votes;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  protected Seat() {}

  Seat(BodyId body, SeatPlan plan) {
    this.id = UUID.randomUUID();
    this.body = body.value();
    this.basis = plan.basis();
    this.association = plan.association() == null ? null : plan.association().value();
    this.number = plan.number();
    this.votes = plan.votes();
  }

  SeatId id() {
    return new SeatId(id);
  }

  BodyId body() {
    return new BodyId(body);
  }

  SeatBasis basis() {
    return basis;
  }

  /** Whose seat it is; null for one that no association has. */
  AssociationId association() {
    return association == null ? null : new AssociationId(association);
  }

  int number() {
    return number;
  }

  boolean votes() {
    return votes;
  }

  SeatPlan plan() {
    return new SeatPlan(basis, association(), number, votes);
  }

  boolean isOver() {
    return endsOn != null;
  }

  void end(LocalDate lastDay) {
    endsOn = lastDay;
  }
}

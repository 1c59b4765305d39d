package org.radslag.bodies;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.radslag.kernel.AssociationId;

/** A seat that an association has in a body; numbered from 1 where it has several. */
@Entity
@Table(name = "body_seat")
class Seat {

  @Id private UUID id;
  private UUID body;
  private UUID association;
  private int number;

  protected Seat() {}

  Seat(BodyId body, AssociationId association, int number) {
    this.id = UUID.randomUUID();
    this.body = body.value();
    this.association = association.value();
    this.number = number;
  }

  SeatId id() {
    return new SeatId(id);
  }

  BodyId body() {
    return new BodyId(body);
  }

  AssociationId association() {
    return new AssociationId(association);
  }

  int number() {
    return number;
  }
}

package org.radslag.meetings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.radslag.bodies.SeatId;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/** A seat in a roll, and the person who fills it. */
@Entity
@Table(name = "roll_line")
class RollLine {

  @EmbeddedId
  @AttributeOverride(name = "within", column = @Column(name = "roll"))
  private SeatKey key;

  private UUID person;
  private UUID association;
  private int place;

  protected RollLine() {}

  RollLine(Roll roll, SeatInMeeting seat, SeatInMeeting.Place voter) {
    this.key = new SeatKey(roll.id(), seat.seat().value());
    this.person = voter.person().value();
    this.association = seat.association() == null ? null : seat.association().value();
    this.place = voter.place();
  }

  SeatId seat() {
    return new SeatId(key.seat());
  }

  PersonId person() {
    return new PersonId(person);
  }

  /** Whose seat it is; null for one that no association has. */
  AssociationId association() {
    return association == null ? null : new AssociationId(association);
  }

  int place() {
    return place;
  }
}

package org.radslag.influence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatPlan;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/** A line of a transition table as it was carried out. */
@Entity
@Table(name = "influence_switch_line")
class SwitchLine {

  @Id private UUID id;

  @Column(name = "switch")
  private UUID within;

  private int number;

  @Enumerated(EnumType.STRING)
  private Fate fate;

  private UUID person;
  private UUID association;

  @Column(name = "old_body")
  private UUID oldBody;

  private int place;

  @Enumerated(EnumType.STRING)
  private SeatBasis basis;

  @Column(name = "seat_number")
  private Integer seatNumber;

  private Boolean votes;
  private LocalDate through;

  @Enumerated(EnumType.STRING)
  private Why why;

  protected SwitchLine() {}

  SwitchLine(SwitchId within, int number, TransitionLine line) {
    this.id = UUID.randomUUID();
    this.within = within.value();
    this.number = number;
    this.fate = line.fate();
    this.person = line.person() == null ? null : line.person().value();
    this.association = line.association() == null ? null : line.association().value();
    this.oldBody = line.oldBody() == null ? null : line.oldBody().value();
    this.place = line.place();
    this.basis = line.seat() == null ? null : line.seat().basis();
    this.seatNumber = line.seat() == null ? null : line.seat().number();
    this.votes = line.seat() == null ? null : line.seat().votes();
    this.through = line.through();
    this.why = line.why();
  }

  TransitionLine line() {
    AssociationId home = association == null ? null : new AssociationId(association);
    return new TransitionLine(
        fate,
        person == null ? null : new PersonId(person),
        home,
        oldBody == null ? null : new BodyId(oldBody),
        place,
        basis == null ? null : new SeatPlan(basis, home, seatNumber, votes),
        through,
        why);
  }
}

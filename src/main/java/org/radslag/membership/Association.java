package org.radslag.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.kernel.AssociationId;

/** A local association of the party. What it is and where it works is its {@link Placing}. */
@Entity
@Table(name = "association")
class Association {

  /** Founded before the records began. */
  static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  /** Not dissolved: periods in the database need an end. */
  static final LocalDate OPEN_END = LocalDate.of(9999, 1, 1);

  @Id private UUID id;

  private String name;

  @Column(name = "founded_on")
  private LocalDate foundedOn;

  @Column(name = "dissolved_on")
  private LocalDate dissolvedOn;

  private UUID successor;

  protected Association() {}

  Association(AssociationId id, String name, LocalDate foundedOn) {
    this.id = id.value();
    this.name = name;
    this.foundedOn = foundedOn;
    this.dissolvedOn = OPEN_END;
  }
}

package org.radslag.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.kernel.AssociationId;

/** What an association is formed around and where it works, for a time. */
@Entity
@Table(name = "association_place")
class Placing {

  @Id private UUID id;

  private UUID association;

  @Enumerated(EnumType.STRING)
  private AssociationKind kind;

  private String municipality;

  @Column(name = "begins_on")
  private LocalDate beginsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  protected Placing() {}

  Placing(
      AssociationId association, AssociationKind kind, String municipality, LocalDate beginsOn) {
    this.id = UUID.randomUUID();
    this.association = association.value();
    this.kind = kind;
    this.municipality = municipality;
    this.beginsOn = beginsOn;
    this.endsOn = Association.OPEN_END;
  }
}

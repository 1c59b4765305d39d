package org.radslag.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.radslag.kernel.AssociationId;

/** A local association of the party. */
@Entity
@Table(name = "association")
class Association {

  @Id private UUID id;

  private String name;

  @Enumerated(EnumType.STRING)
  private AssociationKind kind;

  private String municipality;

  protected Association() {}

  Association(AssociationId id, String name, AssociationKind kind, String municipality) {
    this.id = id.value();
    this.name = name;
    this.kind = kind;
    this.municipality = municipality;
  }

  AssociationCard card() {
    return new AssociationCard(new AssociationId(id), name, kind);
  }
}

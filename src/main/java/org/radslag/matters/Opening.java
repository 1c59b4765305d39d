package org.radslag.matters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody opened a document. */
@Entity
@Table(name = "document_opening")
class Opening {

  @Id private UUID id;
  private UUID document;
  private UUID person;

  @Column(name = "opened_at")
  private Instant openedAt;

  protected Opening() {}

  Opening(DocumentId document, UUID person, Instant at) {
    this.id = UUID.randomUUID();
    this.document = document.value();
    this.person = person;
    this.openedAt = at;
  }
}

package org.radslag.matters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A document of a matter. Its text never changes. */
@Entity
@Table(name = "matter_document")
class MatterDocument {

  @Id private UUID id;
  private UUID matter;
  private byte[] title;
  private byte[] content;

  @Enumerated(EnumType.STRING)
  private Ring ring;

  @Column(name = "embargo_until")
  private Instant embargoUntil;

  @Column(name = "embargo_decided")
  private boolean embargoDecided;

  @Column(name = "added_by")
  private UUID addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  protected MatterDocument() {}

  MatterDocument(
      DocumentId id,
      MatterId matter,
      byte[] title,
      byte[] content,
      Ring ring,
      UUID by,
      Instant at) {
    this.id = id.value();
    this.matter = matter.value();
    this.title = title;
    this.content = content;
    this.ring = ring;
    this.addedBy = by;
    this.addedAt = at;
  }

  DocumentId id() {
    return new DocumentId(id);
  }

  MatterId matter() {
    return new MatterId(matter);
  }

  byte[] title() {
    return title;
  }

  byte[] content() {
    return content;
  }

  Ring ring() {
    return ring;
  }

  Instant addedAt() {
    return addedAt;
  }

  Embargo embargo() {
    return new Embargo(embargoUntil, embargoDecided);
  }

  void embargo(Embargo embargo) {
    embargoUntil = embargo.until();
    embargoDecided = embargo.untilDecided();
  }

  void widen(Ring next) {
    ring = next;
  }
}

package org.radslag.wheel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** A secret calendar address of a person, known by its hash. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {

  @Id private UUID id;
  private UUID person;

  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  /** The unique key lets one person have one open feed. */
  @Column(name = "open_once")
  private Integer openOnce;

  protected CalendarFeed() {}

  CalendarFeed(PersonId person, byte[] tokenHash, Instant at) {
    this.id = UUID.randomUUID();
    this.person = person.value();
    this.tokenHash = tokenHash;
    this.openedAt = at;
    this.openOnce = 1;
  }

  PersonId person() {
    return new PersonId(person);
  }

  Instant openedAt() {
    return openedAt;
  }

  void revoke(Instant at) {
    revokedAt = at;
    openOnce = null;
  }
}

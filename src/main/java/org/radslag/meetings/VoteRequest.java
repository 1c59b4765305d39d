package org.radslag.meetings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** Somebody has asked for a counted vote on an item. */
@Entity
@Table(name = "vote_request")
class VoteRequest {

  @EmbeddedId
  @AttributeOverride(name = "within", column = @Column(name = "item"))
  private SeatKey key;

  private UUID person;

  @Column(name = "requested_at")
  private Instant requestedAt;

  protected VoteRequest() {}

  ItemId item() {
    return new ItemId(key.within());
  }

  PersonId person() {
    return new PersonId(person);
  }

  Instant requestedAt() {
    return requestedAt;
  }
}

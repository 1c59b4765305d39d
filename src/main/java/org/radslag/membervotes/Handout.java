package org.radslag.membervotes;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** That a member's code may be handed to her. */
@Entity
@Table(name = "member_vote_handout")
class Handout {

  @EmbeddedId private PersonInVote key;

  @Enumerated(EnumType.STRING)
  private HandoutChannel channel;

  private boolean differs;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "confirmed_by")
  private UUID confirmedBy;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  protected Handout() {}

  Handout(PersonInVote key, HandoutChannel channel, boolean differs, UUID by, Instant at) {
    this.key = key;
    this.channel = channel;
    this.differs = differs;
    this.askedBy = by;
    this.askedAt = at;
  }

  PersonId person() {
    return key.person();
  }

  UUID askedBy() {
    return askedBy;
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }

  void confirm(UUID by, Instant at) {
    confirmedBy = by;
    confirmedAt = at;
  }

  HandoutCard card() {
    return new HandoutCard(channel, differs, !differs || isConfirmed(), askedAt);
  }
}

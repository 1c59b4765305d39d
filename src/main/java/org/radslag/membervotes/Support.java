package org.radslag.membervotes;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.radslag.kernel.PersonId;

/** A member's support for a call. */
@Entity
@Table(name = "member_vote_support")
class Support {

  @EmbeddedId private PersonInVote key;

  @Column(name = "given_at")
  private Instant givenAt;

  protected Support() {}

  Support(PersonInVote key, Instant at) {
    this.key = key;
    this.givenAt = at;
  }

  PersonId person() {
    return key.person();
  }
}

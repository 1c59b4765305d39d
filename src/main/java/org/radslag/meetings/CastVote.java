package org.radslag.meetings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.radslag.bodies.SeatId;
import org.radslag.meetings.verdict.Choice;

/** What a seat has answered. Written by one statement of {@link Casting}, read here. */
@Entity
@Table(name = "cast_vote")
class CastVote {

  @EmbeddedId
  @AttributeOverride(name = "within", column = @Column(name = "vote"))
  private SeatKey key;

  @Enumerated(EnumType.STRING)
  private Choice choice;

  @Column(name = "cast_at")
  private Instant castAt;

  protected CastVote() {}

  SeatId seat() {
    return new SeatId(key.seat());
  }

  Choice choice() {
    return choice;
  }

  Instant castAt() {
    return castAt;
  }
}

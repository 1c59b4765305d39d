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

/** A correction of a roll: asked for by one, confirmed by another. */
@Entity
@Table(name = "member_vote_correction")
class RollCorrection {

  @EmbeddedId private VoteNumber key;

  @Enumerated(EnumType.STRING)
  private CorrectionKind kind;

  private UUID person;
  private String reason;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "confirmed_by")
  private UUID confirmedBy;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  protected RollCorrection() {}

  RollCorrection(
      MemberVoteId vote, int number, CorrectionKind kind, PersonId person, String why, UUID by) {
    this.key = new VoteNumber(vote, number);
    this.kind = kind;
    this.person = person.value();
    this.reason = why;
    this.askedBy = by;
  }

  RollCorrection askedAt(Instant at) {
    askedAt = at;
    return this;
  }

  void confirm(UUID by, Instant at) {
    confirmedBy = by;
    confirmedAt = at;
  }

  UUID askedBy() {
    return askedBy;
  }

  int number() {
    return key.number();
  }

  PersonId person() {
    return person == null ? null : new PersonId(person);
  }

  CorrectionCard card() {
    return new CorrectionCard(key.number(), kind, reason, askedAt, confirmedAt);
  }
}

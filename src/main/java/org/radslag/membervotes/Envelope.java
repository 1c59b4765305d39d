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

/** An envelope with a paper vote. */
@Entity
@Table(name = "member_vote_envelope")
class Envelope {

  @EmbeddedId private VoteNumber key;
  private UUID person;

  @Enumerated(EnumType.STRING)
  private EnvelopeFate fate;

  private String reason;

  @Column(name = "registered_by")
  private UUID registeredBy;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "changed_by")
  private UUID changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected Envelope() {}

  Envelope(MemberVoteId vote, int number, PersonId person, EnvelopeFate fate, UUID by, Instant at) {
    this.key = new VoteNumber(vote, number);
    this.person = person.value();
    this.fate = fate;
    this.registeredBy = by;
    this.registeredAt = at;
  }

  void change(EnvelopeFate next, String why, UUID by, Instant at) {
    fate = next;
    reason = why;
    changedBy = by;
    changedAt = at;
  }

  EnvelopeFate fate() {
    return fate;
  }

  int number() {
    return key.number();
  }

  PersonId person() {
    return person == null ? null : new PersonId(person);
  }

  EnvelopeCard card() {
    return new EnvelopeCard(
        key.number(), person(), fate, reason == null ? "" : reason, registeredAt);
  }
}

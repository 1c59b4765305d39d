package org.radslag.matters;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.radslag.kernel.PersonId;

/** That somebody has answered, and what her answers rest on. Once per person, by the key. */
@Entity
@Table(name = "sounding_answer")
class SoundingAnswer {

  @EmbeddedId
  @AttributeOverride(name = "within", column = @Column(name = "sounding"))
  private PersonKey key;

  @Enumerated(EnumType.STRING)
  private Backing backing;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected SoundingAnswer() {}

  SoundingAnswer(SoundingId sounding, PersonId person) {
    this.key = new PersonKey(sounding.value(), person);
  }

  void give(Backing next, Instant at) {
    backing = next;
    answeredAt = at;
  }

  PersonId person() {
    return key.person();
  }

  Backing backing() {
    return backing;
  }

  Instant answeredAt() {
    return answeredAt;
  }
}

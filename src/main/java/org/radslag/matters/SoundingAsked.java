package org.radslag.matters;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.radslag.kernel.PersonId;

/** Somebody whom a sounding asks; settled when it opens. */
@Entity
@Table(name = "sounding_asked")
class SoundingAsked {

  @EmbeddedId
  @AttributeOverride(name = "within", column = @Column(name = "sounding"))
  private PersonKey key;

  protected SoundingAsked() {}

  SoundingAsked(SoundingId sounding, PersonId person) {
    this.key = new PersonKey(sounding.value(), person);
  }

  PersonId person() {
    return key.person();
  }
}

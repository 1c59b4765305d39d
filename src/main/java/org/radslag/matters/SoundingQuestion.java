package org.radslag.matters;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One question of a sounding, sealed. */
@Entity
@Table(name = "sounding_question")
class SoundingQuestion {

  @EmbeddedId
  @AttributeOverride(name = "within", column = @Column(name = "sounding"))
  private PlaceKey key;

  private byte[] text;

  protected SoundingQuestion() {}

  SoundingQuestion(SoundingId sounding, int place, byte[] text) {
    this.key = new PlaceKey(sounding.value(), place);
    this.text = text;
  }

  int place() {
    return key.place();
  }

  byte[] text() {
    return text;
  }
}

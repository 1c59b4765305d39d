package org.radslag.matters;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** What somebody has answered to one question. */
@Entity
@Table(name = "sounding_reply")
class SoundingReply {

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private Stance stance;

  private byte[] remark;

  protected SoundingReply() {}

  SoundingReply(SoundingId sounding, PersonId person, int place) {
    this.key = new Key(sounding, person, place);
  }

  void give(Stance next, byte[] sealedRemark) {
    stance = next;
    remark = sealedRemark;
  }

  PersonId person() {
    return new PersonId(key.person);
  }

  int place() {
    return key.place;
  }

  Stance stance() {
    return stance;
  }

  byte[] remark() {
    return remark;
  }

  /** A person and a question within a sounding. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID sounding;
    private UUID person;
    private int place;

    protected Key() {}

    Key(SoundingId sounding, PersonId person, int place) {
      this.sounding = sounding.value();
      this.person = person.value();
      this.place = place;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.sounding.equals(sounding)
          && key.person.equals(person)
          && key.place == place;
    }

    @Override
    public int hashCode() {
      return Objects.hash(sounding, person, place);
    }
  }
}

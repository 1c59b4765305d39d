package org.radslag.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** Somebody has said that she cannot come to a meeting (återbud). */
@Entity
@Table(name = "meeting_decline")
class Decline {

  @EmbeddedId private Key key;

  @Column(name = "declined_at")
  private Instant declinedAt;

  protected Decline() {}

  Decline(MeetingId meeting, PersonId person, Instant at) {
    this.key = key(meeting, person);
    this.declinedAt = at;
  }

  static Key key(MeetingId meeting, PersonId person) {
    return new Key(meeting.value(), person.value());
  }

  PersonId person() {
    return new PersonId(key.person);
  }

  /** A person declines a meeting once. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID meeting;
    private UUID person;

    protected Key() {}

    Key(UUID meeting, UUID person) {
      this.meeting = meeting;
      this.person = person;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.meeting.equals(meeting) && key.person.equals(person);
    }

    @Override
    public int hashCode() {
      return Objects.hash(meeting, person);
    }
  }
}

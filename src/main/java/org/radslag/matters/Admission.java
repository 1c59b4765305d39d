package org.radslag.matters;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** Somebody whom the owner has let into the innermost ring. */
@Entity
@Table(name = "matter_admission")
class Admission {

  @EmbeddedId
  @AttributeOverride(name = "within", column = @Column(name = "matter"))
  private PersonKey key;

  @Column(name = "admitted_by")
  private UUID admittedBy;

  @Column(name = "admitted_at")
  private Instant admittedAt;

  protected Admission() {}

  Admission(MatterId matter, PersonId person, UUID by, Instant at) {
    this.key = new PersonKey(matter.value(), person);
    this.admittedBy = by;
    this.admittedAt = at;
  }

  PersonId person() {
    return key.person();
  }
}

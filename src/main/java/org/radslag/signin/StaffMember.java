package org.radslag.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** Somebody who works at the office and signs in without being in the register. */
@Entity
@Table(name = "staff")
class StaffMember {

  @Id private UUID id;

  private String name;

  private String email;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected StaffMember() {}

  StaffMember(String name, String email, Instant now) {
    this.id = PersonId.create().value();
    this.name = name;
    this.email = email;
    this.addedAt = now;
  }

  PersonId id() {
    return new PersonId(id);
  }

  String name() {
    return name;
  }

  Candidate candidate() {
    return new Candidate(id(), name, "", "");
  }

  Staff.Account account() {
    return new Staff.Account(id(), name, email, addedAt);
  }

  boolean isEnded() {
    return endedAt != null;
  }

  void end(Instant now) {
    endedAt = now;
  }
}

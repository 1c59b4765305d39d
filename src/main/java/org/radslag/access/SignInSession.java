package org.radslag.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** A device on which somebody is signed in. The database knows the hash of its secret only. */
@Entity
@Table(name = "sign_in_session")
@NamedQuery(
    name = "SignInSession.open",
    query = "select s from SignInSession s where s.tokenHash = :hash and s.endedAt is null")
class SignInSession {

  @Id private UUID id;

  @Column(name = "token_hash")
  private byte[] tokenHash;

  private UUID person;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String agent;

  protected SignInSession() {}

  SignInSession(byte[] tokenHash, PersonId person, Instant at, String agent) {
    this.id = UUID.randomUUID();
    this.tokenHash = tokenHash.clone();
    this.person = person.value();
    this.createdAt = at;
    this.lastSeenAt = at;
    this.agent = agent;
  }

  UUID id() {
    return id;
  }

  PersonId person() {
    return new PersonId(person);
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant lastSeenAt() {
    return lastSeenAt;
  }

  String agent() {
    return agent;
  }

  void seen(Instant at) {
    lastSeenAt = at;
  }

  void end(Instant at) {
    endedAt = at;
  }
}

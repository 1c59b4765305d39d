package org.radslag.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One thing that happened. Never changed, never removed. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

  @Id private UUID id;

  @Column(name = "happened_at")
  private Instant happenedAt;

  private UUID actor;

  private String action;

  private UUID subject;

  private String facts;

  protected AuditEntry() {}

  AuditEntry(UUID id, Instant happenedAt, UUID actor, String action, UUID subject, String facts) {
    this.id = id;
    this.happenedAt = happenedAt;
    this.actor = actor;
    this.action = action;
    this.subject = subject;
    this.facts = facts;
  }
}

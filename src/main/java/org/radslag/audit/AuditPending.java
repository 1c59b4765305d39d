package org.radslag.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An entry that waits for its place in the chain. */
@Entity
@Table(name = "audit_pending")
class AuditPending {

  @Id private UUID entry;

  protected AuditPending() {}

  AuditPending(UUID entry) {
    this.entry = entry;
  }
}

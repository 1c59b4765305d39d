package org.radslag.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Id;

/** Writes every event where it happens: in its own transaction, or not at all. */
@ApplicationScoped
public class AuditTrail {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;

  void write(@Observes DomainEvent event) {
    UUID id = UUID.randomUUID();
    data.persist(
        new AuditEntry(
            id,
            event.anonymous() ? clock.instant().truncatedTo(ChronoUnit.HOURS) : clock.instant(),
            event.anonymous() ? null : caller.person().map(Id::value).orElse(null),
            event.getClass().getSimpleName(),
            event.subject().value(),
            Facts.of(event)));
    data.persist(new AuditPending(id));
  }
}

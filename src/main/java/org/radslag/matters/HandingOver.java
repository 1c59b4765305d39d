package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.radslag.bodies.BodySucceeded;
import org.radslag.kernel.DomainEvent;

/** When a body is succeeded, the matters that it had not settled go to its successor. */
@ApplicationScoped
class HandingOver {

  @PersistenceContext EntityManager data;
  @Inject Event<DomainEvent> events;

  void succeeded(@Observes BodySucceeded event) {
    List<Matter> open =
        data.createQuery(
                "select m from Matter m where m.body = :body and m.state = :open", Matter.class)
            .setParameter("body", event.subject().value())
            .setParameter("open", MatterState.OPEN)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    for (Matter matter : open) {
      matter.handBy(event.successor());
      data.flush();
      events.fire(new MatterHandedOver(matter.id(), event.subject(), event.successor()));
    }
  }
}

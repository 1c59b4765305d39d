package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodySucceeded;
import org.radslag.kernel.DomainEvent;

/**
 * When a body is succeeded, the matters that it had not settled go to its successor. One in which
 * anything lies in the body's own ring goes to nobody: whom the successor seats, nobody has let in.
 * Whoever answers for it says where it goes.
 */
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
      BodyId next = isOpenToBody(matter) ? null : event.successor();
      matter.handBy(next);
      data.flush();
      events.fire(new MatterHandedOver(matter.id(), event.subject(), next));
    }
  }

  private boolean isOpenToBody(Matter matter) {
    return matter.ring() == Ring.BODY
        || holds("MatterDocument", matter)
        || holds("Sounding", matter);
  }

  private boolean holds(String part, Matter matter) {
    return data.createQuery(
                "select count(p) from " + part + " p where p.matter = :matter and p.ring = :body",
                Long.class)
            .setParameter("matter", matter.id().value())
            .setParameter("body", Ring.BODY)
            .getSingleResult()
        > 0;
  }
}

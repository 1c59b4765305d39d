package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.radslag.kernel.DomainEvent;

/** Carries out the plan of release. A step whose embargo still holds waits for it. */
@ApplicationScoped
class Releases {

  private static final int MOST = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Event<DomainEvent> events;

  /** Carries out the steps of a matter that are due. The matter must be locked. */
  void carryOut(Matter matter) {
    Instant now = clock.instant();
    for (Release step : waiting(matter)) {
      if (step.isDue(now, matter.isDecided())) {
        carryOut(matter, step, now);
      }
    }
  }

  private void carryOut(Matter matter, Release step, Instant now) {
    MatterDocument document =
        step.document() == null ? null : data.find(MatterDocument.class, step.document().value());
    Embargo embargo = document == null ? matter.embargo() : document.embargo();
    if (embargo.holds(now, matter.isDecided()) || matter.embargo().holds(now, matter.isDecided())) {
      return;
    }
    Ring before = document == null ? matter.ring() : document.ring();
    step.done(now);
    boolean wider = before.isWithin(step.ring()) && before != step.ring();
    if (wider) {
      widen(matter, document, step.ring());
    }
    data.flush();
    if (wider) {
      events.fire(new RingWidened(matter.id(), step.document(), step.ring(), true));
    }
  }

  private static void widen(Matter matter, MatterDocument document, Ring ring) {
    if (document == null) {
      matter.widen(ring);
    } else {
      document.widen(ring);
    }
  }

  private List<Release> waiting(Matter matter) {
    return data.createQuery(
            "select r from Release r where r.matter = :matter and r.doneAt is null"
                + " order by r.onDecided, r.dueAt",
            Release.class)
        .setParameter("matter", matter.id().value())
        .setMaxResults(MOST)
        .getResultList();
  }
}

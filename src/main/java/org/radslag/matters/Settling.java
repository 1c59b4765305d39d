package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.radslag.kernel.DomainEvent;
import org.radslag.meetings.MeetingId;
import org.radslag.platform.Seal;

/** Writes down what became of a matter; steps of release that wait for it are carried out. */
@ApplicationScoped
class Settling {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Gate gate;
  @Inject Releases releases;
  @Inject Seal seal;
  @Inject Event<DomainEvent> events;

  /**
   * Settles an open matter.
   *
   * @param meeting where it was decided; null when somebody registers it
   * @param carried whether what was proposed there was carried
   */
  void settle(Matter matter, DecisionForm form, String text, MeetingId meeting, boolean carried) {
    MatterDecision decision =
        new MatterDecision(matter.id(), form, seal.close(text), gate.author(), clock.instant());
    decision.madeAt(meeting, carried);
    data.persist(decision);
    matter.settle(MatterState.DECIDED, clock.instant());
    data.flush();
    events.fire(new MatterSettled(matter.id(), MatterState.DECIDED, form.way(), form.binding()));
    releases.carryOut(matter);
  }
}

package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
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
    MatterDecision decision = decision(matter, form, text);
    decision.madeAt(meeting, carried);
    settle(matter, form, decision);
  }

  /**
   * Settles an open matter by the outcome of a member vote.
   *
   * @param vote which vote
   * @param carried whether what was proposed there was carried
   */
  void byVote(Matter matter, DecisionForm form, String text, UUID vote, boolean carried) {
    MatterDecision decision = decision(matter, form, text);
    decision.madeAt(null, carried);
    decision.madeBy(vote);
    settle(matter, form, decision);
  }

  private MatterDecision decision(Matter matter, DecisionForm form, String text) {
    return new MatterDecision(matter.id(), form, seal.close(text), gate.author(), clock.instant());
  }

  private void settle(Matter matter, DecisionForm form, MatterDecision decision) {
    data.persist(decision);
    matter.settle(MatterState.DECIDED, clock.instant());
    data.flush();
    events.fire(new MatterSettled(matter.id(), MatterState.DECIDED, form.way(), form.binding()));
    releases.carryOut(matter);
  }
}

package org.radslag.matters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.platform.UseCase;

/**
 * What a member vote does to the matter that it is about. Nobody calls it by hand: it follows on
 * the decision that is made of the vote.
 */
@UseCase
public class ByVote {

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject Settling settling;
  @Inject Event<DomainEvent> events;

  /**
   * Settles an open matter; one that has been settled otherwise stays as it is.
   *
   * @param vote which vote
   * @param binding what the outcome binds
   * @param text what was asked and answered
   * @param carried whether what was proposed was carried
   * @return whether the matter was open
   */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<Boolean> settle(
      MatterId id, UUID vote, LocalDate on, Binding binding, String text, boolean carried) {
    Matter matter = locked(id);
    boolean open = matter.state() == MatterState.OPEN;
    if (open) {
      settling.byVote(
          matter, new DecisionForm(Way.MEMBER_VOTE, null, on, binding, ""), text, vote, carried);
    }
    return Outcome.done(open);
  }

  /**
   * Opens a matter again that this vote had settled, which is now void. What another vote or
   * somebody else has settled stays.
   *
   * @return whether this vote had
   */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<Boolean> reopen(MatterId id, UUID vote) {
    Matter matter = locked(id);
    MatterDecision decision = data.find(MatterDecision.class, id.value());
    boolean settled = decision != null && decision.isMadeBy(vote);
    if (settled) {
      data.remove(decision);
      matter.settle(MatterState.OPEN, null);
      data.flush();
      events.fire(new MatterReopened(id));
    }
    return Outcome.done(settled);
  }

  private Matter locked(MatterId id) {
    caller.require(caller.isSystem());
    Matter matter = data.find(Matter.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    caller.require(matter != null);
    return matter;
  }
}

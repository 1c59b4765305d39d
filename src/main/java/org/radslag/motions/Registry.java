package org.radslag.motions;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/**
 * The office's numbering: A1, A2 … in the order in which it registers. The conference's row is held
 * while a number is taken and the unique key forbids twins, so there are neither gaps nor doubles.
 */
@UseCase
public class Registry {

  private static final int MOST_AT_ONCE = 500;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;
  @Inject MotionRows rows;
  @Inject Event<DomainEvent> events;

  /** Gives a motion the next number. A late one only where the rule set makes exceptions. */
  @Permit(Role.OFFICE)
  public Outcome<Integer> register(MotionId id) {
    Conference conference = rows.heldConferenceOf(id);
    return number(rows.held(id), conference, clock.instant());
  }

  /** Gives every motion that was in time and waits its number, in the order of their receipts. */
  @Permit(Role.OFFICE)
  public Outcome<Integer> registerAll(ConferenceId id) {
    Conference conference = data.find(Conference.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    caller.require(conference != null);
    List<UUID> waiting =
        data.createQuery(
                "select m.id from Motion m where m.conference = :conference and m.state = :state"
                    + " order by m.receipt",
                UUID.class)
            .setParameter("conference", id.value())
            .setParameter("state", MotionState.SUBMITTED)
            .setMaxResults(MOST_AT_ONCE)
            .getResultList();
    Instant now = clock.instant();
    int done = 0;
    for (UUID motion : waiting) {
      Motion held = rows.held(new MotionId(motion));
      if (held.state() == MotionState.SUBMITTED && number(held, conference, now).isDone()) {
        done++;
      }
    }
    return done == 0 ? Outcome.refused("motions.refused.none-waiting") : Outcome.done(done);
  }

  private Outcome<Integer> number(Motion motion, Conference conference, Instant now) {
    boolean late = motion.state() == MotionState.LATE;
    if (late
        && rules.version(conference.ruleSet()).choice("motions.late", LateRule.class)
            == LateRule.KEPT_ASIDE) {
      return Outcome.refused("motions.refused.late-not-numbered", conference.deadline());
    }
    MotionAction action = late ? MotionAction.ADMIT : MotionAction.REGISTER;
    Optional<Refusal> wrongState = motion.move(action);
    if (wrongState.isPresent()) {
      return Outcome.refused(List.of(wrongState.get()));
    }
    motion.numbered(conference.nextNumber());
    int number = motion.number().orElseThrow();
    rows.note(motion, action, now, conference.series() + number);
    events.fire(
        new MotionRegistered(
            motion.id(), conference.id(), motion.author(), conference.series(), number, late));
    return Outcome.done(number);
  }
}

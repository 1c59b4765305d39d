package org.radslag.motions;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/**
 * Asking an association to adopt a motion, and its answer. Its yes is {@link
 * Filing#fileForAssociation handing the motion in}; after its no the member may hand it in herself.
 */
@UseCase
public class Endorsement {

  private static final int LONGEST_REASON = 1_000;

  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;
  @Inject MotionRows rows;
  @Inject Event<DomainEvent> events;

  /** Asks the association that the draft names. The text must be ready to be handed in. */
  @Permit(Role.MEMBER)
  public Outcome<MotionId> ask(MotionId id) {
    Motion motion = rows.held(id);
    caller.require(motion.belongsTo(caller));
    Optional<AssociationId> association = motion.association();
    if (association.isEmpty()) {
      return Outcome.refused(List.of(Refusal.of("sender", "motions.refused.sender-none")));
    }
    Instant now = clock.instant();
    Conference conference = rows.conferenceOf(motion);
    if (conference.isPastDeadline(now)) {
      return Outcome.refused("motions.refused.ask-late", conference.deadline());
    }
    List<Refusal> faults = rows.latest(motion).text().faults(TextLimits.of(rules.today()));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    return moved(
        motion,
        MotionAction.ASK,
        now,
        "",
        new AssociationAsked(id, association.get(), motion.author(), motion.version()));
  }

  /** Takes the request back; the motion is a draft again. */
  @Permit(Role.MEMBER)
  public Outcome<MotionId> takeBack(MotionId id) {
    Motion motion = rows.held(id);
    caller.require(motion.belongsTo(caller));
    return moved(
        motion,
        MotionAction.TAKE_BACK,
        clock.instant(),
        "",
        new RequestTakenBack(id, motion.association().orElse(null)));
  }

  /**
   * The association's meeting does not adopt it.
   *
   * @param why what the author is told; may be empty
   */
  @Permit({Role.ASSOCIATION_CHAIR, Role.ASSOCIATION_SECRETARY})
  public Outcome<MotionId> decline(MotionId id, String why) {
    Motion motion = rows.held(id);
    caller.require(motion.association().filter(caller::speaksFor).isPresent());
    caller.require(!motion.state().isPrivate());
    String reason = Text.of(why);
    if (reason.length() > LONGEST_REASON) {
      return Outcome.refused(
          List.of(Refusal.of("why", "motions.refused.why-long", reason.length(), LONGEST_REASON)));
    }
    return moved(
        motion,
        MotionAction.DECLINE,
        clock.instant(),
        reason,
        new AssociationDeclined(id, motion.association().orElseThrow(), motion.author()));
  }

  private Outcome<MotionId> moved(
      Motion motion, MotionAction action, Instant at, String note, DomainEvent event) {
    Optional<Refusal> wrongState = motion.move(action);
    if (wrongState.isPresent()) {
      return Outcome.refused(List.of(wrongState.get()));
    }
    rows.note(motion, action, at, note);
    events.fire(event);
    return Outcome.done(motion.id());
  }
}

package org.radslag.motions;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** Handing in, changing and withdrawing motions. */
@UseCase
public class Filing {

  private static final int MOST_VERSIONS = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Members members;
  @Inject Rules rules;
  @Inject MotionRows rows;
  @Inject Event<DomainEvent> events;

  /**
   * Hands in a motion in the caller's own name, also one that an association has been asked to
   * adopt. After the deadline it is kept and marked late.
   *
   * @param revision the text that she read before; refused when it has changed since
   */
  @Permit(Role.MEMBER)
  public Outcome<FiledMotion> file(MotionId id, int revision) {
    Instant now = clock.instant();
    Conference conference = rows.heldConferenceOf(id);
    Motion motion = rows.held(id);
    caller.require(caller.person().filter(motion.author()::equals).isPresent());
    List<Refusal> faults = faults(motion, revision);
    if (!members.inForce(motion.author())) {
      faults.add(notInForce(motion.author()));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    motion.sendAs(Sender.OWN, null);
    return receive(motion, conference, now);
  }

  /**
   * Hands in a motion that an association's member meeting has adopted: one that its chair or
   * secretary has written, or one that a member has asked it to adopt.
   *
   * @param revision the text that the meeting adopted; refused when it has changed since
   * @param adoptedOn the day of the meeting
   */
  @Permit({Role.ASSOCIATION_CHAIR, Role.ASSOCIATION_SECRETARY})
  public Outcome<FiledMotion> fileForAssociation(MotionId id, int revision, LocalDate adoptedOn) {
    Instant now = clock.instant();
    Conference conference = rows.heldConferenceOf(id);
    Motion motion = rows.held(id);
    caller.require(motion.association().filter(caller::speaksFor).isPresent());
    caller.require(!motion.state().isPrivate() || motion.belongsTo(caller));
    List<Refusal> faults = faults(motion, revision);
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    if (adoptedOn == null || adoptedOn.isAfter(today) || adoptedOn.isBefore(today.minusYears(2))) {
      faults.add(Refusal.of("adoptedOn", "motions.refused.adopted-on"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    motion.adopted(adoptedOn);
    return receive(motion, conference, now);
  }

  /**
   * Changes the text of a motion that has been handed in, or over to an association, until the
   * deadline. The old version is kept.
   *
   * @param revision the one that was read; refused when another window has changed it since
   */
  @Permit(Role.MEMBER)
  public Outcome<Integer> revise(MotionId id, int revision, MotionText text) {
    Motion motion = rows.held(id);
    caller.require(motion.belongsTo(caller));
    Instant now = clock.instant();
    Conference conference = rows.conferenceOf(motion);
    MotionVersion last = rows.latest(motion);
    if (last.revision() != revision) {
      return Outcome.refused("motions.refused.saved-elsewhere", last.savedAt());
    }
    Optional<Refusal> wrongState = motion.move(MotionAction.REVISE);
    if (wrongState.isPresent()) {
      return Outcome.refused(List.of(wrongState.get()));
    }
    if (conference.isPastDeadline(now)) {
      return Outcome.refused("motions.refused.edit-late", conference.deadline());
    }
    List<Refusal> faults = text.faults(TextLimits.of(rules.today()));
    MotionText changed = text.asHandedIn();
    if (faults.isEmpty() && changed.equals(last.text())) {
      return Outcome.refused("motions.refused.nothing-changed");
    }
    if (last.version() >= MOST_VERSIONS) {
      faults = List.of(Refusal.because("motions.refused.versions-many", MOST_VERSIONS));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    MotionVersion next = last.next().says(changed, last.kept(), caller.requirePerson(), now);
    data.persist(next);
    motion.revised(next);
    rows.note(motion, MotionAction.REVISE, now, "");
    events.fire(new MotionRevised(id, motion.version()));
    return Outcome.done(motion.version());
  }

  /** Withdraws a motion that has been handed in, until the conference begins. */
  @Permit(Role.MEMBER)
  public Outcome<MotionId> withdraw(MotionId id) {
    Motion motion = rows.held(id);
    caller.require(motion.belongsTo(caller));
    Instant now = clock.instant();
    if (rows.conferenceOf(motion).hasBegun(now, clock.getZone())) {
      return Outcome.refused("motions.refused.withdraw-begun");
    }
    MotionState from = motion.state();
    Optional<Refusal> wrongState = motion.move(MotionAction.WITHDRAW);
    if (wrongState.isPresent()) {
      return Outcome.refused(List.of(wrongState.get()));
    }
    rows.note(motion, MotionAction.WITHDRAW, now, "");
    events.fire(new MotionWithdrawn(id, from));
    return Outcome.done(id);
  }

  private List<Refusal> faults(Motion motion, int revision) {
    MotionVersion text = rows.latest(motion);
    List<Refusal> faults = new ArrayList<>(text.text().faults(TextLimits.of(rules.today())));
    if (text.revision() != revision) {
      faults.add(Refusal.because("motions.refused.read-again", text.savedAt()));
    }
    return faults;
  }

  private Refusal notInForce(PersonId author) {
    if (!members.isMember(author)) {
      return Refusal.because("motions.refused.no-member");
    }
    int days = rules.today().whole("membership.in_force_days");
    return members
        .comesIntoForce(author)
        .map(day -> Refusal.because("motions.refused.not-in-force-until", day))
        .orElseGet(() -> Refusal.because("motions.refused.not-in-force", days));
  }

  private Outcome<FiledMotion> receive(Motion motion, Conference conference, Instant now) {
    boolean late = conference.isPastDeadline(now);
    MotionAction action = late ? MotionAction.FILE_LATE : MotionAction.FILE;
    Optional<Refusal> wrongState = motion.move(action);
    if (wrongState.isPresent()) {
      return Outcome.refused(List.of(wrongState.get()));
    }
    MotionVersion text = rows.latest(motion);
    text.says(text.text().asHandedIn(), text.kept(), text.savedBy(), text.savedAt());
    motion.received(conference.nextReceipt(), now);
    int receipt = motion.receipt().orElseThrow();
    rows.note(motion, action, now, "");
    events.fire(
        new MotionFiled(
            motion.id(),
            conference.id(),
            motion.author(),
            motion.association().orElse(null),
            receipt,
            late,
            motion.version(),
            now));
    return Outcome.done(new FiledMotion(motion.id(), receipt, now, late));
  }
}

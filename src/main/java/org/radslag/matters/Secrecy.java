package org.radslag.matters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;

/**
 * Who may read a matter, and from when: rings, embargo, the plan of release, and people let in by
 * name. A ring is only ever widened; what has been told cannot be untold.
 */
@UseCase
public class Secrecy {

  private static final int MOST_DUE = 100;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject SystemWork system;
  @Inject Gate gate;
  @Inject Releases releases;
  @Inject Members members;
  @Inject Event<DomainEvent> events;

  /**
   * Sets or moves the embargo of a matter, or of one of its documents.
   *
   * @param document null for the matter itself
   * @return refused when the time is in the past, or when it would lift an embargo early
   */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> embargo(MatterId id, DocumentId document, Embargo embargo) {
    Matter matter = gate.answerFor(id).matter();
    MatterDocument paper = paper(matter, document);
    Embargo before = paper == null ? matter.embargo() : paper.embargo();
    Ring ring = paper == null ? matter.ring() : paper.ring();
    if (!embargo.isSet()) {
      return Outcome.refused(List.of(Refusal.of("embargo", "matters.refused.embargo-none")));
    }
    List<Refusal> faults = Faults.embargo(embargo, ring, clock.instant());
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    if (before.holds(clock.instant(), matter.isDecided()) && isEarlier(embargo, before)) {
      return Outcome.refused(List.of(Refusal.of("embargo", "matters.refused.embargo-earlier")));
    }
    if (paper == null) {
      matter.embargo(embargo);
    } else {
      paper.embargo(embargo);
    }
    data.flush();
    events.fire(new EmbargoSet(id, document, embargo.until(), embargo.untilDecided()));
    return Outcome.done(id);
  }

  private static boolean isEarlier(Embargo next, Embargo before) {
    return before.until() != null && (next.until() == null || next.until().isBefore(before.until()))
        || before.untilDecided() && !next.untilDecided();
  }

  /**
   * Plans a step of release.
   *
   * @return refused when it is in the past, before the embargo lifts, not wider than now, or wider
   *     for a document than the matter will ever be
   */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> plan(MatterId id, ReleasePlan plan) {
    Matter matter = gate.answerFor(id).matter();
    MatterDocument paper = paper(matter, plan.document());
    List<Refusal> faults =
        new ReleaseCheck(matter, paper, widestPlanned(matter)).faults(plan, clock.instant());
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    data.persist(new Release(id, plan, gate.author(), clock.instant()));
    data.flush();
    events.fire(new ReleasePlanned(id, plan.document(), plan.ring(), plan.at()));
    return Outcome.done(id);
  }

  /** Takes back a step that has not been carried out. */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> drop(MatterId id, UUID step) {
    gate.answerFor(id);
    Release planned = data.find(Release.class, step);
    if (planned == null || !planned.matter().equals(id) || planned.card("").doneAt() != null) {
      return Outcome.refused("matters.refused.no-step");
    }
    data.remove(planned);
    data.flush();
    events.fire(new ReleaseDropped(id, planned.document(), planned.ring()));
    return Outcome.done(id);
  }

  /**
   * Widens the ring now.
   *
   * @return refused while an embargo holds, and when it is not wider
   */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> widen(MatterId id, DocumentId document, Ring ring) {
    Matter matter = gate.answerFor(id).matter();
    MatterDocument paper = paper(matter, document);
    Embargo embargo = paper == null ? matter.embargo() : paper.embargo();
    Embargo whole = matter.embargo();
    if (embargo.holds(clock.instant(), matter.isDecided())
        || whole.holds(clock.instant(), matter.isDecided())) {
      return Outcome.refused(List.of(Refusal.of("ring", "matters.refused.embargo-holds")));
    }
    Ring before = paper == null ? matter.ring() : paper.ring();
    if (ring == null || ring == before || !before.isWithin(ring)) {
      return Outcome.refused(List.of(Refusal.of("ring", "matters.refused.not-wider")));
    }
    if (paper != null && !ring.isWithin(matter.ring())) {
      return Outcome.refused(List.of(Refusal.of("ring", "matters.refused.ring-wider")));
    }
    if (paper == null) {
      matter.widen(ring);
    } else {
      paper.widen(ring);
    }
    data.flush();
    events.fire(new RingWidened(id, document, ring, false));
    return Outcome.done(id);
  }

  /**
   * Lets a member into the innermost ring of a matter.
   *
   * @param memberNumber her number in the register
   */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> admit(MatterId id, String memberNumber) {
    gate.answerFor(id);
    PersonId person = system.ask(() -> members.byNumber(memberNumber)).orElse(null);
    if (person == null) {
      return Outcome.refused(List.of(Refusal.of("person", "matters.refused.no-member")));
    }
    if (data.find(Admission.class, new PersonKey(id.value(), person)) != null) {
      return Outcome.refused(List.of(Refusal.of("person", "matters.refused.admitted")));
    }
    data.persist(new Admission(id, person, gate.author(), clock.instant()));
    data.flush();
    events.fire(new PersonAdmitted(id, person));
    return Outcome.done(id);
  }

  /** Lets somebody in no longer. What she has read she has read; the log says what. */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> dismiss(MatterId id, PersonId person) {
    gate.answerFor(id);
    Admission admission = data.find(Admission.class, new PersonKey(id.value(), person));
    if (admission == null) {
      return Outcome.refused("matters.refused.not-admitted");
    }
    data.remove(admission);
    data.flush();
    events.fire(new PersonDismissed(id, person));
    return Outcome.done(id);
  }

  /** The matters with steps of release that may be due; for the product's own job alone. */
  @Permit(Role.OFFICE)
  public List<MatterId> due() {
    caller.require(caller.isSystem());
    return data.createQuery(
            "select distinct r.matter from Release r, Matter m where m.id = r.matter"
                + " and r.doneAt is null and m.state <> :withdrawn and (r.dueAt <= :now"
                + " or (r.onDecided = true and m.state = :decided)) order by r.matter",
            UUID.class)
        .setParameter("withdrawn", MatterState.WITHDRAWN)
        .setParameter("decided", MatterState.DECIDED)
        .setParameter("now", clock.instant())
        .setMaxResults(MOST_DUE)
        .getResultStream()
        .map(MatterId::new)
        .toList();
  }

  /** Carries out the steps of one matter that are due; for the product's own job alone. */
  @Permit(Role.OFFICE)
  public Outcome<MatterId> releaseDue(MatterId id) {
    caller.require(caller.isSystem());
    Matter matter = data.find(Matter.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (matter == null || matter.state() == MatterState.WITHDRAWN) {
      return Outcome.refused("matters.refused.settled");
    }
    releases.carryOut(matter);
    return Outcome.done(id);
  }

  private MatterDocument paper(Matter matter, DocumentId id) {
    if (id == null) {
      return null;
    }
    MatterDocument paper = data.find(MatterDocument.class, id.value());
    caller.require(paper != null && paper.matter().equals(matter.id()));
    return paper;
  }

  private Ring widestPlanned(Matter matter) {
    return data.createQuery(
            "select r from Release r where r.matter = :matter and r.document is null",
            Release.class)
        .setParameter("matter", matter.id().value())
        .getResultStream()
        .map(Release::ring)
        .reduce(matter.ring(), (one, other) -> one.isWithin(other) ? other : one);
  }
}

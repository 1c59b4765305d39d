package org.radslag.motions;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.PersonId;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** Reading one motion. */
@UseCase
public class Motions {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;
  @Inject MotionRows rows;
  @Inject Names names;

  /** A motion; empty when there is none with that id. Who may not see it is refused. */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public Optional<MotionView> view(MotionId id) {
    Motion motion = data.find(Motion.class, id.value());
    if (motion == null) {
      return Optional.empty();
    }
    caller.require(motion.isShownTo(caller));
    Conference conference = rows.conferenceOf(motion);
    ConferenceCard card = conference.card();
    MotionVersion text = rows.latest(motion);
    Instant now = clock.instant();
    Names.Known known = names.of(List.of(motion.author()));
    return Optional.of(
        new MotionView(
            id,
            card,
            motion.state(),
            motion.number().map(number -> card.series() + number).orElse(""),
            text.text(),
            motion.version(),
            text.revision(),
            motion.author(),
            known.of(motion.author()),
            motion.sender().orElse(null),
            motion.association().orElse(null),
            known.of(motion.association().orElse(null)),
            motion.adoptedOn().orElse(null),
            motion.receipt().orElse(0),
            motion.filedAt().orElse(null),
            motion.belongsTo(caller),
            rights(motion, conference, now),
            Timeline.of(motion, rows.steps(motion), card, now, clock.getZone())));
  }

  /**
   * The versions of a motion, the latest first, each with what distinguishes it from the one
   * before. Others than those whose motion it is see them from the one that was handed in.
   */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public List<VersionView> versions(MotionId id) {
    Motion motion = rows.seen(id);
    caller.require(motion.isShownTo(caller));
    List<MotionVersion> versions =
        data.createQuery(
                "select v from MotionVersion v where v.motion = :motion and v.version >= :first"
                    + " order by v.version desc",
                MotionVersion.class)
            .setParameter("motion", id.value())
            .setParameter("first", motion.belongsTo(caller) ? 1 : firstFiled(motion))
            .getResultList();
    Set<PersonId> authors = new HashSet<>();
    versions.forEach(version -> authors.add(version.savedBy()));
    return Comparison.of(versions, names.of(authors));
  }

  private int firstFiled(Motion motion) {
    return rows.steps(motion).stream()
        .filter(
            step -> step.action() == MotionAction.FILE || step.action() == MotionAction.FILE_LATE)
        .mapToInt(MotionStep::version)
        .findFirst()
        .orElse(motion.version());
  }

  private Rights rights(Motion motion, Conference conference, Instant now) {
    MotionState state = motion.state();
    boolean mine = motion.belongsTo(caller);
    boolean asked =
        state == MotionState.AWAITING_ASSOCIATION
            && motion.association().filter(caller::speaksFor).isPresent();
    boolean numbered =
        state.allows(MotionAction.REGISTER)
            || state.allows(MotionAction.ADMIT)
                && rules.version(conference.ruleSet()).choice("motions.late", LateRule.class)
                    == LateRule.MAY_BE_REGISTERED;
    return new Rights(
        mine && state.isPrivate(),
        mine && state.allows(MotionAction.REVISE) && !conference.isPastDeadline(now),
        mine && state == MotionState.AWAITING_ASSOCIATION,
        mine && state.allows(MotionAction.TAKE_BACK),
        asked,
        mine && state.allows(MotionAction.WITHDRAW) && !conference.hasBegun(now, clock.getZone()),
        numbered && caller.has(Role.OFFICE));
  }
}

package org.radslag.motions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.radslag.access.Caller;

/**
 * Motions in the database. Whoever changes one holds its row until commit; whoever also needs a
 * receipt or a number holds the conference's row first, so that nobody waits in a circle.
 */
@ApplicationScoped
class MotionRows {

  @PersistenceContext EntityManager data;
  @Inject Caller caller;

  /**
   * The motion, held. An id that names none was forged: pages look before they change.
   *
   * @throws org.radslag.access.Forbidden when there is none
   */
  Motion held(MotionId id) {
    return known(data.find(Motion.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** The motion as it is, not held. */
  Motion seen(MotionId id) {
    return known(data.find(Motion.class, id.value()));
  }

  /** The conference of a motion, held. */
  Conference heldConferenceOf(MotionId id) {
    List<UUID> conference =
        data.createQuery("select m.conference from Motion m where m.id = :id", UUID.class)
            .setParameter("id", id.value())
            .getResultList();
    caller.require(!conference.isEmpty());
    return data.find(Conference.class, conference.get(0), LockModeType.PESSIMISTIC_WRITE);
  }

  Conference conferenceOf(Motion motion) {
    return data.find(Conference.class, motion.conference().value());
  }

  /** What the motion says now. */
  MotionVersion latest(Motion motion) {
    return data.createQuery(
            "select v from MotionVersion v where v.motion = :motion and v.version = :version",
            MotionVersion.class)
        .setParameter("motion", motion.id().value())
        .setParameter("version", motion.version())
        .getSingleResult();
  }

  List<MotionStep> steps(Motion motion) {
    return data.createQuery(
            "select s from MotionStep s where s.motion = :motion order by s.at", MotionStep.class)
        .setParameter("motion", motion.id().value())
        .setMaxResults(500)
        .getResultList();
  }

  /** Notes what was done, and by whom. */
  void note(Motion motion, MotionAction action, Instant at, String note) {
    data.persist(new MotionStep(motion, action, caller.person().orElse(null), at, note));
  }

  private Motion known(Motion found) {
    caller.require(found != null);
    return found;
  }
}

package org.radslag.motions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** Something that was done to a motion, as its timeline tells it. */
@Entity
@Table(name = "motion_step")
class MotionStep {

  @Id private UUID id;

  private UUID motion;

  private Instant at;

  @Enumerated(EnumType.STRING)
  private MotionAction action;

  private int version;

  private UUID actor;

  private String note;

  protected MotionStep() {}

  MotionStep(Motion motion, MotionAction action, PersonId actor, Instant at, String note) {
    this.id = UUID.randomUUID();
    this.motion = motion.id().value();
    this.version = motion.version();
    this.action = action;
    this.actor = actor == null ? null : actor.value();
    this.at = at;
    this.note = note;
  }

  Instant at() {
    return at;
  }

  MotionAction action() {
    return action;
  }

  int version() {
    return version;
  }

  String note() {
    return note;
  }
}

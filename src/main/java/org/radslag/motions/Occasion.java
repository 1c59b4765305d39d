package org.radslag.motions;

import java.time.Instant;

/**
 * Something about motions that somebody should know of now.
 *
 * @param until last instant to act
 * @param motion the motion it is about, or null
 * @param title its title, or empty
 * @param count how many motions it is about
 */
public record Occasion(
    Kind kind, Instant until, ConferenceCard conference, MotionId motion, String title, int count) {

  /** What there is to do. */
  public enum Kind {
    /** Motions to the conference can be handed in. */
    DEADLINE,
    /** She has a draft that has not been handed in. */
    DRAFT,
    /** Her association has not answered whether it adopts her motion. */
    UNANSWERED,
    /** Her association, for which she speaks, has been asked to adopt a motion. */
    ASKED,
    /** The office has motions to register; only for the office. */
    REGISTER
  }
}

package org.radslag.guide;

/** What the guide may ask, in its order. No path through it asks more than these. */
public enum Question {
  /** What it is about: which level decides it. */
  ABOUT,
  /** Who would have to act. */
  ACTOR,
  /** Whether it is a matter of principle or of every day. */
  WEIGHT,
  /** How soon an answer is needed. */
  PACE,
  /** Whether she wants to write herself or speak with somebody. */
  FORM
}

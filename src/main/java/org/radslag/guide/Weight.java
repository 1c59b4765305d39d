package org.radslag.guide;

/** Whether it is a matter of principle. The definition is shown beside the question. */
public enum Weight {
  /** It says which way to go, also the next time. */
  PRINCIPLE,
  /** It concerns something in particular, within a line that is already decided. */
  EVERYDAY
}

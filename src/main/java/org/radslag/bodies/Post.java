package org.radslag.bodies;

/** What a member of the presidium is called. The post gives honour, the role gives power. */
public enum Post {
  /** Ordförande. */
  CHAIR,
  /** Vice ordförande. */
  VICE_CHAIR,
  /** Sekreterare. */
  SECRETARY,
  /** Gruppledare: leads the elected politicians of an arena. Only in a group. */
  GROUP_LEADER
}

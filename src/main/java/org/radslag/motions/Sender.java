package org.radslag.motions;

/** In whose name a motion is handed in. */
public enum Sender {
  /** The member who wrote it. */
  OWN,
  /** An association, after its member meeting has adopted it. */
  ASSOCIATION
}

package org.radslag.guide;

/** Which level a question belongs to. */
public enum About {
  /** Her own association. */
  ASSOCIATION,
  /** The municipality or city where she lives. */
  MUNICIPALITY,
  /** The region. */
  REGION,
  /** The party district: how it works and what it thinks. */
  DISTRICT,
  /** The whole party, or parliament. */
  PARTY
}

package org.radslag.matters;

/** How far a matter has come. */
public enum MatterState {
  /** Somebody has to settle it. */
  OPEN,
  /** A decision is registered. */
  DECIDED,
  /** Nothing came of it. */
  WITHDRAWN
}

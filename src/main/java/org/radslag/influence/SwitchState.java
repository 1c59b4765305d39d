package org.radslag.influence;

/** How far a change of model has come. */
public enum SwitchState {
  PROPOSED,
  /** Waits for its day. */
  DECIDED,
  /** Has taken effect. */
  DONE,
  WITHDRAWN
}

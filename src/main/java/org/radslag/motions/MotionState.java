package org.radslag.motions;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where a motion is, and where it may go from there. This table is the only place that knows. */
public enum MotionState {
  /** Being written; only its author sees it. */
  DRAFT,
  /** Handed to an association, whose member meeting decides whether to adopt it. */
  AWAITING_ASSOCIATION,
  /** Handed in before the deadline; waits for its number. */
  SUBMITTED,
  /** Handed in after the deadline (för sent inkommen): kept, on a list of its own. */
  LATE,
  /** Has its number and is published to the members. */
  REGISTERED,
  /** Taken back by its author. */
  WITHDRAWN;

  private static final Map<MotionState, Map<MotionAction, MotionState>> MOVES =
      Map.of(
          DRAFT,
          new EnumMap<>(
              Map.of(
                  MotionAction.ASK, AWAITING_ASSOCIATION,
                  MotionAction.FILE, SUBMITTED,
                  MotionAction.FILE_LATE, LATE)),
          AWAITING_ASSOCIATION,
          new EnumMap<>(
              Map.of(
                  MotionAction.REVISE, AWAITING_ASSOCIATION,
                  MotionAction.TAKE_BACK, DRAFT,
                  MotionAction.DECLINE, DRAFT,
                  MotionAction.FILE, SUBMITTED,
                  MotionAction.FILE_LATE, LATE)),
          SUBMITTED,
          new EnumMap<>(
              Map.of(
                  MotionAction.REVISE, SUBMITTED,
                  MotionAction.REGISTER, REGISTERED,
                  MotionAction.WITHDRAW, WITHDRAWN)),
          LATE,
          new EnumMap<>(
              Map.of(
                  MotionAction.ADMIT, REGISTERED,
                  MotionAction.WITHDRAW, WITHDRAWN)),
          REGISTERED,
          new EnumMap<>(
              Map.of(
                  MotionAction.REVISE, REGISTERED,
                  MotionAction.WITHDRAW, WITHDRAWN)),
          WITHDRAWN,
          Map.of());

  /** The state after an action, or empty when the action is not possible here. */
  public Optional<MotionState> after(MotionAction action) {
    return Optional.ofNullable(MOVES.get(this).get(action));
  }

  /** Whether the action is possible here. */
  public boolean allows(MotionAction action) {
    return after(action).isPresent();
  }

  /** Whether the author may still overwrite the text without leaving a trace. */
  public boolean isPrivate() {
    return this == DRAFT;
  }
}

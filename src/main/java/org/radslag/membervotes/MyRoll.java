package org.radslag.membervotes;

import java.time.LocalDate;
import org.radslag.ballots.RollLineCard;

/**
 * Whether somebody is on the roll of a vote, and why.
 *
 * @param cutOff the day by which membership is judged; null until it is set
 * @param line null before the roll is frozen
 * @param expected before the roll is frozen: whether she would be on it as the register stands
 * @param reason key of the sentence that says why, or why not
 * @param appeal her word that she should be on it; null for none
 */
public record MyRoll(
    LocalDate cutOff, RollLineCard line, boolean expected, String reason, AppealCard appeal) {

  public boolean isFrozen() {
    return line != null;
  }

  /** Whether she is on it, or would be. */
  public boolean isOn() {
    return line == null ? expected : line.onRoll();
  }
}

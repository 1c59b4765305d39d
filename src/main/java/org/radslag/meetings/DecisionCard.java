package org.radslag.meetings;

import java.time.Instant;
import org.radslag.meetings.verdict.Count;

/**
 * A decision and everything it stands on.
 *
 * @param number its § in the minutes
 * @param proposal what was proposed
 * @param winning what holds now; empty when a proposal fell by acclamation
 * @param vote the counted vote, or null
 * @param present seats in the roll when it was decided
 * @param seats the body's seats then
 * @param count the numbers of the counted vote, or null
 * @param byChair whether the chair's side settled a tie
 * @param voidedAt when it was voided; null while it holds
 */
public record DecisionCard(
    DecisionId id,
    MeetingId meeting,
    ItemId item,
    int number,
    DecisionMethod method,
    DecisionOutcome outcome,
    String proposal,
    String winning,
    VoteId vote,
    int present,
    int seats,
    Count count,
    boolean byChair,
    VoteRules rules,
    Instant decidedAt,
    Instant voidedAt,
    String voidReason) {

  /** Whether the proposal was carried. */
  public boolean isCarried() {
    return outcome == DecisionOutcome.CARRIED;
  }

  /** Whether it holds. */
  public boolean isInForce() {
    return voidedAt == null;
  }
}

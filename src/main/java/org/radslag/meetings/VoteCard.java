package org.radslag.meetings;

import java.time.Instant;
import org.radslag.meetings.verdict.Count;
import org.radslag.meetings.verdict.Verdict;

/**
 * An open vote as it may be shown: until it is closed, how many have voted and nothing of what.
 *
 * @param number of the item's votes, from 1
 * @param closesAt when it closes by itself, or null
 * @param rollSize seats in the frozen roll; 0 before it opens
 * @param seats the body's seats when the roll was frozen
 * @param cast seats that have voted
 * @param count the numbers; null until it is closed, and when it was voided before that
 */
public record VoteCard(
    VoteId id,
    MeetingId meeting,
    ItemId item,
    int number,
    String question,
    String yesMeans,
    String noMeans,
    VoteState state,
    Instant openedAt,
    Instant closesAt,
    Instant closedAt,
    int rollSize,
    int seats,
    int cast,
    Count count,
    VoteRules rules,
    String voidReason) {

  /** What the numbers come to, the chair's side left aside; null until they are counted. */
  public Verdict verdict() {
    return count == null ? null : Verdict.of(count, rules.majorityRule(), rules.tieRule(), null);
  }

  /** Whether its seats may vote now. */
  public boolean isOpen() {
    return state == VoteState.OPEN;
  }

  /** Whether it is counted and waits for the gavel. */
  public boolean isClosed() {
    return state == VoteState.CLOSED;
  }

  /** Whether it is open, prepared, or counted and waits for the gavel. */
  public boolean isUnfinished() {
    return state.isUnfinished();
  }
}

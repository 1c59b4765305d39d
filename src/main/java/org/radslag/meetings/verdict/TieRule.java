package org.radslag.meetings.verdict;

/** What equal numbers come to: {@code meetings.decision.tie}. */
public enum TieRule {
  /** The proposal falls. */
  REJECTED,
  /** The side of whoever leads the meeting wins (utslagsröst). */
  CHAIR
}

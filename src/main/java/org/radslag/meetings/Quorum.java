package org.radslag.meetings;

import java.util.List;
import org.radslag.meetings.verdict.QuorumRule;

/**
 * Whether the body may decide as it sits.
 *
 * @param filled seats that somebody fills
 * @param seats the body's seats that vote
 * @param needed the fewest filled seats that may decide, under the rule set of today
 */
public record Quorum(int filled, int seats, int needed) {

  static Quorum of(List<SeatInMeeting> room, QuorumRule rule) {
    int filled = (int) room.stream().filter(seat -> seat.voter().isPresent()).count();
    int seats = (int) room.stream().filter(SeatInMeeting::votes).count();
    return new Quorum(filled, seats, rule.needed(seats));
  }

  /** Whether enough seats are filled. */
  public boolean isMet() {
    return filled >= needed;
  }
}

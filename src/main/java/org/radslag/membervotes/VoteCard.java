package org.radslag.membervotes;

import java.time.Instant;
import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Profile;
import org.radslag.kernel.PersonId;
import org.radslag.matters.MatterId;
import org.radslag.meetings.DecisionId;

/**
 * A vote in short.
 *
 * @param matter the matter it settles; null for none
 * @param decision which decision called it; empty where support was collected
 * @param calling the same decision in the minutes of a meeting held here; null for none
 * @param cutOff the day by which membership is judged; null until set
 * @param ruleSet the version of the rules that it is held under
 * @param drafter null for the system
 * @param proposer who entered the decision that waits for another's consent; null for none
 * @param needed how many must support the call; 0 where none is collected
 * @param neededOf what {@code needed} is a share of
 * @param election null before the roll is frozen
 * @param informationHash SHA-256 of what members could read; null before the opening
 * @param reason why nothing came of it, or why it is held again; empty otherwise
 * @param rerunOf the vote that this one is held in the place of; null for none
 */
public record VoteCard(
    MemberVoteId id,
    ArenaId arena,
    MatterId matter,
    Basis basis,
    String decision,
    DecisionId calling,
    String title,
    boolean binding,
    Profile profile,
    boolean revote,
    VoteState state,
    LocalDate cutOff,
    Instant opensAt,
    Instant closesAt,
    Instant embargoUntil,
    int ruleSet,
    PersonId drafter,
    PersonId proposer,
    Instant calledAt,
    Instant collectUntil,
    int needed,
    int neededOf,
    ElectionId election,
    Instant frozenAt,
    String informationHash,
    Instant closedAt,
    Instant countedAt,
    String reason,
    MemberVoteId rerunOf) {

  /** The hour that comes next for it: it opens, it closes, or its support is in; null for none. */
  public Instant hour() {
    if (isCollecting()) {
      return collectUntil;
    }
    return state.isBeforeOpening() ? opensAt : closesAt;
  }

  /** Whether votes are being cast. */
  public boolean isOpen() {
    return state == VoteState.OPEN;
  }

  /** Whether support for the call is being collected. */
  public boolean isCollecting() {
    return state == VoteState.COLLECTING;
  }

  /** Whether there is something to announce that comes: called, not yet open. */
  public boolean isComing() {
    return state == VoteState.CALLED || state == VoteState.FROZEN;
  }
}

package org.radslag.membervotes;

/**
 * Whether all envelopes and all votes add up.
 *
 * @param entitled lines of the roll
 * @param digital credentials with a vote
 * @param registered envelopes that closed the digital channel
 * @param withdrawn of these, given back before the close
 * @param faulty of these, set aside unopened for a fault
 * @param digitalExists envelopes set aside because a digital vote was there first
 * @param opened registered, less withdrawn and faulty
 * @param tellers how many have entered their count
 * @param agreed whether two have entered the very same
 */
public record PaperSheet(
    int entitled,
    int digital,
    int registered,
    int withdrawn,
    int faulty,
    int digitalExists,
    int opened,
    int tellers,
    boolean agreed) {

  /** Who have not voted: entitled, less digital, less paper that was counted. */
  public int notVoted() {
    return entitled - digital - opened;
  }

  /** Whether the paper votes are settled: none to count, or two tellers agree. */
  public boolean isSettled() {
    return opened == 0 || agreed;
  }
}

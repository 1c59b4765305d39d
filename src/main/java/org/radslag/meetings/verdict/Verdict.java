package org.radslag.meetings.verdict;

/**
 * What a count comes to.
 *
 * @param result carried, rejected, or for the chair to settle
 * @param byChair whether a tie was settled by the chair's side
 */
public record Verdict(Count count, MajorityRule majority, Result result, boolean byChair) {

  /** The three things a count may come to. */
  public enum Result {
    CARRIED,
    REJECTED,
    /** Tied, and the rule gives it to the side of the chair, who has not taken one yet. */
    AWAITS_CHAIR
  }

  /**
   * Counts out.
   *
   * <p>Abstentions are in no base. Without a single yes or no vote nothing is carried, and there is
   * no tie for anybody to settle. A tie can only meet a majority of more than half: two thirds are
   * out of its reach, and the proposal falls.
   *
   * @param chair the side of whoever leads the meeting; null when she has not taken one
   */
  public static Verdict of(Count count, MajorityRule majority, TieRule tie, Choice chair) {
    if (count.isTied() && majority == MajorityRule.MORE_THAN_HALF && tie == TieRule.CHAIR) {
      Result settled =
          chair == Choice.YES
              ? Result.CARRIED
              : chair == Choice.NO ? Result.REJECTED : Result.AWAITS_CHAIR;
      return new Verdict(count, majority, settled, settled != Result.AWAITS_CHAIR);
    }
    boolean carried = count.yes() >= majority.needed(count.base());
    return new Verdict(count, majority, carried ? Result.CARRIED : Result.REJECTED, false);
  }

  /** The smallest number of yes votes that would have carried. */
  public int needed() {
    return majority.needed(count.base());
  }
}

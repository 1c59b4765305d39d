package org.radslag.membervotes;

/** Terms for tests: the shipped ones with what a test is about. */
final class Terms {

  private Terms() {}

  static VoteTerms with(MajorityRule majority, MajorityBase base) {
    return new VoteTerms(
        CallRight.TWO_PEOPLE,
        CallRight.NOBODY,
        5,
        5,
        60,
        2,
        48,
        504,
        majority,
        base,
        20,
        TurnoutShown.BATCHES,
        21,
        48,
        1_500,
        20_000,
        1);
  }

  static VoteTerms usual() {
    return with(MajorityRule.MORE_THAN_HALF, MajorityBase.WITHOUT_BLANK);
  }
}

package org.radslag.ballots;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.radslag.rules.RuleSet;

/**
 * What the rule set asks of a secret election.
 *
 * @param ruleSet the version that says all this
 * @param fewest no secret vote with fewer entitled: too much would be known of each
 * @param small below this number, equal votes give everybody away: whoever sets up and votes is
 *     warned
 * @param nearby two electorates that differ by fewer tell of the few
 * @param compared with how many of the last electorates a new one is compared
 * @param reservePercent spare credentials as a share of the entitled, rounded up
 * @param reserveLeast but no fewer than these
 * @param auditors who must sign how a vote begins
 * @param contestedAuditors who must sign it, and the roll, in a contested vote
 * @param batchEvery hours of the day between the batches of the board, counted from midnight
 * @param batchShort a vote shorter than so many hours has one batch, after its close
 * @param crowd fewer new ballots wait for company, but never past midnight
 */
public record ElectionTerms(
    int ruleSet,
    int fewest,
    int small,
    int nearby,
    int compared,
    int reservePercent,
    int reserveLeast,
    int auditors,
    int contestedAuditors,
    int batchEvery,
    int batchShort,
    int crowd) {

  private static final int DAY = 24;

  /** What a version of the rule set says. */
  public static ElectionTerms of(RuleSet rules) {
    return new ElectionTerms(
        rules.version(),
        rules.whole("vote.electorate.fewest"),
        rules.whole("vote.electorate.small"),
        rules.whole("vote.electorate.nearby"),
        rules.whole("vote.electorate.compared"),
        rules.whole("vote.reserve.percent"),
        rules.whole("vote.reserve.least"),
        rules.whole("vote.auditors"),
        rules.whole("vote.contested.auditors"),
        rules.whole("vote.batch.every"),
        rules.whole("vote.batch.short"),
        rules.whole("vote.batch.crowd"));
  }

  /**
   * The hours of the day at which the board of such a vote grows; none for a short one, whose board
   * grows at its close alone.
   */
  public List<Integer> hours(Instant opens, Instant closes) {
    return Duration.between(opens, closes).compareTo(Duration.ofHours(batchShort)) < 0
        ? List.of()
        : IntStream.rangeClosed(1, DAY)
            .filter(hour -> hour % batchEvery == 0 || hour == DAY)
            .boxed()
            .toList();
  }

  /** How many auditors must sign before a vote of that profile opens. */
  public int auditors(Profile profile) {
    return switch (profile) {
      case LIGHT -> 0;
      case STANDARD -> auditors;
      case CONTESTED -> contestedAuditors;
    };
  }

  /** How many spare credentials so many entitled need. */
  int reserve(int entitled) {
    return Math.max(reserveLeast, (entitled * reservePercent + 99) / 100);
  }
}

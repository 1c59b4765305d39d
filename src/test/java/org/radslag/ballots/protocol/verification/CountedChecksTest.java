package org.radslag.ballots.protocol.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Backends;
import org.radslag.ballots.protocol.group.Groups;

/** How often each check was made is what the report tells people; it must be exactly so. */
class CountedChecksTest {
  private static final List<Check> RECORDS = List.of(Check.ARCHIVE_LAYOUT, Check.RECORD_NAMES);
  private static final List<Check> EVENTS =
      List.of(Check.EVENT_CHAIN, Check.EVENT_DATA, Check.EVENT_ORDER);
  private static final List<Check> SETUP =
      List.of(
          Check.ARCHIVE_HEADER,
          Check.ELECTION_RECORD,
          Check.TRUSTEES_RECORD,
          Check.MANDATORY_PROOFS,
          Check.TRUSTEES_DISTINCT,
          Check.JOINT_KEY,
          Check.CREDENTIALS_DISTINCT,
          Check.WEIGHTS);
  private static final List<Check> BALLOTS =
      List.of(
          Check.BALLOT_FORM,
          Check.BALLOT_ELECTION,
          Check.ANSWER_FORM,
          Check.BALLOT_CREDENTIAL,
          Check.BALLOT_REPLAY,
          Check.BALLOT_MEMBERS,
          Check.SIGNED_HASH,
          Check.SIGNATURE);

  private final Map<Check, Long> expected = new EnumMap<>(Check.class);

  private void times(long times, List<Check> checks) {
    checks.forEach(check -> expected.put(check, times));
  }

  private void times(long times, Check... checks) {
    times(times, List.of(checks));
  }

  @Test
  void every_check_of_sums_is_counted_as_often_as_it_is_made() {
    Made made = new Made(Groups.ED25519, "counted").mandatory().open(List.of(Made.YES_NO), 1, 1);
    made.vote(0, List.of(List.of(0, 1, 0))).vote(1, List.of(List.of(1, 0, 0)));
    made.vote(0, List.of(List.of(0, 0, 1))).close().decrypt(1).publish(1);
    times(20, RECORDS);
    times(8, EVENTS);
    times(1, SETUP);
    times(2, Check.CREDENTIALS_RECORD, Check.CREDENTIALS_MEMBERS);
    times(3, BALLOTS);
    times(9, Check.INDIVIDUAL_PROOFS);
    times(3, Check.BLANK_PROOF, Check.OVERALL_PROOF);
    times(1, Check.TALLY, Check.TALLY_COUNTS, Check.DECRYPTION_FORM, Check.DECRYPTION_ENOUGH);
    times(3, Check.DECRYPTION_OWNER, Check.DECRYPTION_MEMBERS, Check.DECRYPTION_PROOF);
    times(2, Check.RESULT_FORM);
    times(3, Check.RESULT_RANGE, Check.RESULT_VALUE);
    times(1, Check.FINISHED);
    Report report = Vectors.verify(made.bytes(), true);
    assertEquals(expected, positive(report));
    assertEquals(2, report.ballots().weight());
    assertEquals(3, report.ballots().recorded().size());
    assertEquals(Report.Tracked.REPLACED, tracked(report, made, 0));
    assertEquals(Report.Tracked.COUNTED, tracked(report, made, 1));
    assertEquals(Report.Tracked.COUNTED, tracked(report, made, 2));
    assertEquals(Report.Tracked.UNKNOWN, report.tracked("x"));
  }

  private static Report.Tracked tracked(Report report, Made made, int ballot) {
    return report.tracked(
        org.radslag.ballots.protocol.record.Hash.base64(made.ballots.get(ballot)));
  }

  private static Map<Check, Long> positive(Report report) {
    Map<Check, Long> passed = new EnumMap<>(report.passed());
    passed.values().removeIf(times -> times == 0);
    return passed;
  }

  @Test
  void every_check_of_rankings_is_counted_as_often_as_it_is_made() {
    Made made = new Made(Groups.RFC, "counted").mandatory().open(List.of(Made.RANKED), 1);
    made.vote(0, List.of(List.of(1, 2, 3))).close().shuffle(1).endShuffles().decrypt(1).publish(1);
    times(5 + 2 + 1 + 3 + 3 + 1 + 3 + 2, RECORDS);
    times(8, EVENTS);
    times(1, SETUP);
    times(2, Check.CREDENTIALS_RECORD);
    times(1, Check.CREDENTIALS_MEMBERS);
    times(1, BALLOTS);
    times(1, Check.RANKING_PROOF, Check.TALLY, Check.TALLY_COUNTS);
    times(1, Check.SHUFFLE_FORM, Check.SHUFFLE_PROOF);
    times(3, Check.SHUFFLE_OWNER, Check.DECRYPTION_OWNER);
    times(1, Check.DECRYPTION_FORM, Check.DECRYPTION_ENOUGH);
    times(1, Check.DECRYPTION_MEMBERS, Check.DECRYPTION_PROOF, Check.RESULT_VALUE);
    times(2, Check.RESULT_FORM);
    Report report = Vectors.verify(made.bytes(), false);
    assertEquals(expected, positive(report));
    assertEquals(1, report.count().shuffles());
    assertEquals(java.util.Set.of(1), report.count().decrypters());
  }

  @Test
  void no_ballot_is_called_bad_on_the_word_of_the_fast_arithmetic_alone() {
    Made made = new Made(Groups.BELENIOS, "erring").mandatory().open(List.of(Made.YES_NO), 1);
    byte[] honest = made.ballot(0, List.of(List.of(0, 1, 0)));
    byte[] spoilt = honest.clone();
    spoilt[spoilt.length - 6] = (byte) (spoilt[spoilt.length - 6] == '1' ? '2' : '1');
    Benches benches = new Benches(Backends.erring(made.group, made.election.publicKey()));
    BallotForm form = new BallotForm(made.election, made.electorate);
    List<BallotBatch.Checked> checked =
        new BallotBatch(made.election, form)
            .check(
                List.of(new BallotBatch.Cast(4, spoilt), new BallotBatch.Cast(2, honest)), benches);
    assertNull(checked.get(0).rejection(), "The honest one comes first, by its record.");
    assertNotNull(checked.get(1).rejection());
    assertEquals(Check.SIGNATURE, checked.get(1).rejection().check());
  }
}

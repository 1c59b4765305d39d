package org.radslag.ballots.protocol.verification;

import java.util.Optional;

/** Everything that is checked, with the number under which docs/protocol/checks.md explains it. */
public enum Check {
  ARCHIVE_LAYOUT(101),
  ARCHIVE_HEADER(102),
  RECORD_NAMES(103),
  EVENT_CHAIN(104),
  EVENT_DATA(105),
  EVENT_ORDER(106),
  ELECTION_RECORD(201),
  TRUSTEES_RECORD(202),
  MANDATORY_PROOFS(203),
  CERTIFICATES(204),
  COMMITMENTS(205),
  VERIFICATION_KEYS(206),
  TRUSTEES_DISTINCT(207),
  JOINT_KEY(208),
  CREDENTIALS_RECORD(209),
  CREDENTIALS_DISTINCT(210),
  CREDENTIALS_MEMBERS(211),
  WEIGHTS(212),
  BALLOT_FORM(301),
  BALLOT_ELECTION(302),
  ANSWER_FORM(303),
  BALLOT_CREDENTIAL(304),
  BALLOT_REPLAY(305),
  BALLOT_MEMBERS(306),
  SIGNED_HASH(307),
  SIGNATURE(308),
  INDIVIDUAL_PROOFS(309),
  BLANK_PROOF(310),
  OVERALL_PROOF(311),
  RANKING_PROOF(312),
  TALLY(401),
  TALLY_COUNTS(402),
  SHUFFLE_FORM(501),
  SHUFFLE_OWNER(502),
  SHUFFLE_PROOF(503),
  DECRYPTION_FORM(601),
  DECRYPTION_OWNER(602),
  DECRYPTION_MEMBERS(603),
  DECRYPTION_PROOF(604),
  DECRYPTION_ENOUGH(605),
  RESULT_FORM(701),
  RESULT_RANGE(702),
  RESULT_VALUE(703),
  FINISHED(801);

  private final int number;

  Check(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public static Optional<Check> numbered(int number) {
    for (Check check : values()) {
      if (check.number == number) {
        return Optional.of(check);
      }
    }
    return Optional.empty();
  }
}

package org.radslag.ballots.protocol.verification;

import org.radslag.ballots.protocol.election.Ballot;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.record.Malformed;

/** What can be told about a ballot without arithmetic in the group: checks 301 to 304. */
final class BallotForm {
  /** Room for names of members and punctuation around one proof or ciphertext. */
  private static final int AROUND = 64;

  private static final int AROUND_BALLOT = 1024;

  private final Election election;
  private final Electorate electorate;
  private final int maxBytes;

  BallotForm(Election election, Electorate electorate) {
    this.election = election;
    this.electorate = electorate;
    this.maxBytes = maxBytes(election);
  }

  /** No ballot of this election can be longer. */
  int maxBytes() {
    return maxBytes;
  }

  private static int maxBytes(Election election) {
    int element = election.group().textLength();
    int exponent = election.group().order().toString().length();
    int ciphertext = 2 * element + AROUND;
    int proof = 2 * exponent + AROUND;
    int sum = AROUND_BALLOT + element + proof;
    for (Question question : election.questions()) {
      if (question instanceof Question.Homomorphic h) {
        sum += h.choices() * (ciphertext + 2 * proof) + (h.max() - h.min() + 4) * proof;
      } else {
        sum += ciphertext + proof;
      }
      sum += AROUND;
    }
    return sum;
  }

  /** Reads the ballot, or says what is wrong with it. */
  Ballot read(long record, byte[] bytes) throws Rejection {
    if (bytes.length > maxBytes) {
      throw new Rejection(
          Check.BALLOT_FORM, record, "The ballot is longer than any ballot of this election.");
    }
    Ballot.Outer outer;
    try {
      outer = Ballot.Outer.read(bytes);
    } catch (Malformed e) {
      throw new Rejection(Check.BALLOT_FORM, record, e.getMessage());
    }
    Ballot ballot;
    try {
      if (!outer.belongsTo(election)) {
        throw new Rejection(
            Check.BALLOT_ELECTION, record, "The ballot names another uuid or fingerprint.");
      }
      ballot = outer.inner(election);
    } catch (Malformed e) {
      throw new Rejection(Check.ANSWER_FORM, record, e.getMessage());
    }
    if (!electorate.contains(ballot.credential().text())) {
      throw new Rejection(
          Check.BALLOT_CREDENTIAL, record, "The credential is not in the list of the election.");
    }
    return ballot;
  }
}

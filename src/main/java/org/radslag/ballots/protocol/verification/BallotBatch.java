package org.radslag.ballots.protocol.verification;

import java.util.ArrayList;
import java.util.List;
import org.radslag.ballots.protocol.election.Ballot;
import org.radslag.ballots.protocol.election.Ciphertext;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.group.Workbench;

/** Checks some ballots side by side. */
final class BallotBatch {
  /** A ballot as it stands in the archive. */
  record Cast(long record, byte[] bytes) {}

  /**
   * A ballot that was checked: either rejected, or with its ciphertexts.
   *
   * @param credential whether its credential was found to belong to the group
   */
  record Checked(
      Cast cast,
      Ballot ballot,
      List<List<Ciphertext>> answers,
      boolean credential,
      Rejection rejection) {}

  private final Election election;
  private final BallotForm form;

  BallotBatch(Election election, BallotForm form) {
    this.election = election;
    this.form = form;
  }

  List<Checked> check(List<Cast> casts, Benches benches) {
    List<Checked> all = new ArrayList<>();
    List<Cast> sound = new ArrayList<>();
    List<Ballot> ballots = new ArrayList<>();
    for (Cast cast : casts) {
      try {
        ballots.add(form.read(cast.record(), cast.bytes()));
        sound.add(cast);
      } catch (Rejection e) {
        all.add(new Checked(cast, null, null, false, e));
      }
    }
    if (!ballots.isEmpty()) {
      List<BallotProofs.Outcome> outcomes =
          benches.with(bench -> new BallotProofs(election, bench).check(ballots));
      for (int i = 0; i < outcomes.size(); i++) {
        boolean sure = outcomes.get(i).failed() == null || benches.decide();
        BallotProofs.Outcome outcome = sure ? outcomes.get(i) : again(ballots.get(i));
        all.add(checked(sound.get(i), ballots.get(i), outcome));
      }
    }
    all.sort((a, b) -> Long.compare(a.cast().record(), b.cast().record()));
    return all;
  }

  private static Checked checked(Cast cast, Ballot ballot, BallotProofs.Outcome outcome) {
    Rejection rejection =
        outcome.failed() == null
            ? null
            : new Rejection(outcome.failed(), cast.record(), sentence(outcome.failed()));
    return new Checked(cast, ballot, outcome.answers(), outcome.credential(), rejection);
  }

  /** Nobody's ballot is called bad on the word of the fast arithmetic alone. */
  private BallotProofs.Outcome again(Ballot ballot) {
    Workbench plain = election.group().workbench(election.publicKey(), Workbench.Load.FEW);
    return new BallotProofs(election, plain).check(List.of(ballot)).get(0);
  }

  private static String sentence(Check check) {
    return switch (check) {
      case BALLOT_MEMBERS -> "A number of the ballot does not belong to the group.";
      case SIGNED_HASH -> "The signature is not for this ballot.";
      case SIGNATURE -> "The signature is not by the credential.";
      case INDIVIDUAL_PROOFS -> "It is not proven that every choice is 0 or 1.";
      case BLANK_PROOF -> "It is not proven that a blank vote chooses nothing else.";
      case OVERALL_PROOF -> "It is not proven that the number of choices is allowed.";
      default -> "It is not proven that the voter knows the ranking.";
    };
  }
}

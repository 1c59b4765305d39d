package org.radslag.ballots.protocol.verification;

import java.util.List;
import org.radslag.ballots.protocol.election.Ballot;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.group.Workbench;

/**
 * The checks on one ballot when it is cast: the same as the verifier's, so that nothing enters an
 * archive that would be rejected later or stop the count. That a ballot is new, and that the
 * credential belongs to whoever casts it, is decided by the ballot box's database. Thread-safe.
 */
public final class BallotGate {
  private final BallotBatch batch;
  private final Benches benches;

  public BallotGate(Election election, Electorate electorate) {
    this.batch = new BallotBatch(election, new BallotForm(election, electorate));
    this.benches = new Benches(election, Workbench.Load.FEW);
  }

  /** What the gate says about a ballot. */
  public sealed interface Admission {}

  /**
   * The ballot may be recorded.
   *
   * @param tracker what the voter keeps
   * @param credential the public credential in the ballot, the only one to go by
   */
  public record Admitted(String tracker, String credential) implements Admission {}

  /** The ballot must not be recorded. */
  public record Refused(Check check, String sentence) implements Admission {}

  public Admission check(byte[] ballot) {
    BallotBatch.Cast cast = new BallotBatch.Cast(0, ballot);
    BallotBatch.Checked checked = batch.check(List.of(cast), benches).get(0);
    if (checked.rejection() != null) {
      return new Refused(checked.rejection().check(), checked.rejection().getMessage());
    }
    Ballot admitted = checked.ballot();
    return new Admitted(admitted.tracker(), admitted.credential().text());
  }
}

package org.radslag.ballots.protocol.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.election.Trustees;

/**
 * What the verifier found.
 *
 * @param phase how far the election has come
 * @param passed how often each check was made and held
 * @param rejection the first check that failed, if any; nothing after it was checked
 * @param setup what the Setup event fixed, if it was read
 * @param ballots what was cast
 * @param count what came out of the count
 * @param head hash of the last event read: it fixes everything before it
 */
public record Report(
    Phase phase,
    Map<Check, Long> passed,
    Optional<Rejection> rejection,
    Optional<Setup> setup,
    Ballots ballots,
    Count count,
    Optional<String> head) {

  /** Whether everything in the archive is right; the election may still be open. */
  public boolean accepted() {
    return rejection.isEmpty();
  }

  /**
   * The election, who holds its key, who may vote.
   *
   * @param event hash of the Setup event, which fixes all of them
   */
  public record Setup(Election election, Trustees trustees, Electorate electorate, String event) {}

  /**
   * Ballots by tracker.
   *
   * @param recorded all that were recorded
   * @param counted the last of each credential, in the order cast
   * @param weight total weight of those
   */
  public record Ballots(Set<String> recorded, List<String> counted, int weight) {}

  /**
   * The count.
   *
   * @param shuffles how often the rankings were shuffled
   * @param decrypters numbers of the trustees that decrypted
   * @param result the result, once there is one
   */
  public record Count(int shuffles, Set<Integer> decrypters, Optional<Result> result) {}

  /** What became of a ballot with this tracker. */
  public enum Tracked {
    COUNTED,
    REPLACED,
    UNKNOWN
  }

  public Tracked tracked(String tracker) {
    if (ballots.counted().contains(tracker)) {
      return Tracked.COUNTED;
    }
    return ballots.recorded().contains(tracker) ? Tracked.REPLACED : Tracked.UNKNOWN;
  }
}

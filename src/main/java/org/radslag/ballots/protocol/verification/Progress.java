package org.radslag.ballots.protocol.verification;

/** Told now and then how many ballots have been checked. */
@FunctionalInterface
public interface Progress {
  void ballots(int checked);
}

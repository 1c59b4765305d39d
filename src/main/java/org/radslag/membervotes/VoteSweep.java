package org.radslag.membervotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.radslag.access.Caller;

/** What the clock brings about, done by the system outside any request. */
@ApplicationScoped
class VoteSweep {

  private static final System.Logger LOG = System.getLogger(VoteSweep.class.getName());

  /** Batches of a notice in one round, so that other work comes in between. */
  private static final int MOST_BATCHES = 20;

  @Inject Caller caller;
  @Inject VoteRounds rounds;
  @Inject Forgetting forgetting;

  @ActivateRequestContext
  void run() {
    caller.becomeSystem();
    each(rounds.due(), rounds::attend);
    try {
      int batch = 0;
      while (batch < MOST_BATCHES && rounds.write().value()) {
        batch++;
      }
    } finally {
      each(forgetting.due(), forgetting::attend);
    }
  }

  /** Does it to each; what fails with one vote stops no other and comes again the next round. */
  static void each(List<MemberVoteId> votes, Consumer<MemberVoteId> work) {
    for (MemberVoteId vote : votes) {
      try {
        work.accept(vote);
      } catch (RuntimeException failure) {
        LOG.log(System.Logger.Level.WARNING, "The vote " + vote + " waits", failure);
      }
    }
  }
}

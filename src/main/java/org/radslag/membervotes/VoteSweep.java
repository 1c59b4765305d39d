package org.radslag.membervotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.radslag.access.Caller;

/** What the clock brings about, done by the system outside any request. */
@ApplicationScoped
class VoteSweep {

  /** Batches of a notice in one round, so that other work comes in between. */
  private static final int MOST_BATCHES = 20;

  @Inject Caller caller;
  @Inject VoteRounds rounds;
  @Inject Forgetting forgetting;

  @ActivateRequestContext
  void run() {
    caller.becomeSystem();
    rounds.due().forEach(rounds::attend);
    forgetting.due().forEach(forgetting::attend);
    int batch = 0;
    while (batch < MOST_BATCHES && rounds.write().value()) {
      batch++;
    }
  }
}

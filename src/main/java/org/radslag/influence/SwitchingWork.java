package org.radslag.influence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.radslag.access.Caller;
import org.radslag.kernel.Outcome;

/** The system's own carrying out of changes, outside any request. */
@ApplicationScoped
class SwitchingWork {

  private static final System.Logger LOG = System.getLogger(SwitchingWork.class.getName());

  @Inject Caller caller;
  @Inject Switching switching;

  @ActivateRequestContext
  void carryOutDue() {
    caller.becomeSystem();
    switching.withdrawLeftBehind();
    for (SwitchId id : switching.due()) {
      try {
        report(id, switching.carryOut(id));
      } catch (RuntimeException failure) {
        // One that fails must not keep the others waiting.
        LOG.log(System.Logger.Level.ERROR, "Change of model " + id + " failed", failure);
      }
    }
  }

  private static void report(SwitchId id, Outcome<SwitchId> outcome) {
    if (!outcome.isDone()) {
      LOG.log(
          System.Logger.Level.INFO,
          "Change of model {0} waits: {1}",
          id,
          outcome.reasons().get(0).reason());
    }
  }
}

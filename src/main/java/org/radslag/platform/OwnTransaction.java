package org.radslag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Work in a transaction of its own, which stands whatever becomes of the one around it: how far a
 * long work has come, for those who wait. Never for the work itself.
 */
@ApplicationScoped
public class OwnTransaction {

  /** Runs and commits. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void run(Runnable work) {
    work.run();
  }
}

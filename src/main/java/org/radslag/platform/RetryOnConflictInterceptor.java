package org.radslag.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ThreadLocalRandom;

/** Outside the transaction interceptor, whose priority is PLATFORM_BEFORE + 200. */
@Interceptor
@RetryOnConflict
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class RetryOnConflictInterceptor {

  /** Enough for 600 parallel casts on one roll; beyond that the caller is told to try again. */
  private static final int ATTEMPTS = 6;

  private static final System.Logger LOG =
      System.getLogger(RetryOnConflictInterceptor.class.getName());

  @Inject TransactionSynchronizationRegistry transactions;

  @AroundInvoke
  Object retry(InvocationContext call) throws Exception {
    if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      return call.proceed();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return call.proceed();
      } catch (Exception failure) {
        if (attempt == ATTEMPTS || !DatabaseConflict.isBehind(failure)) {
          throw failure;
        }
        LOG.log(
            System.Logger.Level.DEBUG,
            "Conflict in {0}, attempt {1}",
            call.getMethod().getName(),
            attempt);
        Thread.sleep(ThreadLocalRandom.current().nextLong(5, 25L << attempt));
      }
    }
  }
}

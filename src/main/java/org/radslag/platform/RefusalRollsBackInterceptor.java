package org.radslag.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.radslag.kernel.Outcome;

/** Inside the transaction, which begins at PLATFORM_BEFORE + 200. */
@Interceptor
@RefusalRollsBack
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class RefusalRollsBackInterceptor {

  @Inject TransactionSynchronizationRegistry transactions;

  @AroundInvoke
  Object rollBackWhenRefused(InvocationContext call) throws Exception {
    Object answer = call.proceed();
    if (answer instanceof Outcome.Refused<?>) {
      transactions.setRollbackOnly();
    }
    return answer;
  }
}

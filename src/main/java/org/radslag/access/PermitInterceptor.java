package org.radslag.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** The first thing a call meets, before any transaction. */
@Interceptor
@Permit({})
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class PermitInterceptor {

  @Inject Caller caller;

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    caller.requireAny(call.getMethod().getAnnotation(Permit.class).value());
    return call.proceed();
  }
}

package org.radslag.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Work that nobody asked for in person: scheduled jobs, what is done at start, and what the product
 * must look up about somebody before it knows who she is.
 */
@ApplicationScoped
public class SystemWork {

  @Inject Caller caller;

  /** Does the work as the system, outside any request: in a job or at start. */
  @ActivateRequestContext
  public void run(Runnable work) {
    caller.becomeSystem();
    work.run();
  }

  /** Looks something up as the system in the midst of a request, which is then again its own. */
  public <T> T ask(Supplier<T> question) {
    return caller.asSystem(question);
  }
}

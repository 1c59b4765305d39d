package org.radslag.signin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.radslag.access.SystemWork;

/** Makes the first account at start; answers requests every second; tidies up every hour. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/signin", maxAsync = 2)
public class SignInJobs {

  private static final System.Logger LOG = System.getLogger(SignInJobs.class.getName());
  private static final int ROUND = 1_000;

  @Resource(lookup = "java:app/concurrent/signin")
  ManagedScheduledExecutorService jobs;

  @Inject CodeDispatch codes;
  @Inject FirstOffice first;
  @Inject SystemWork system;

  private List<ScheduledFuture<?>> scheduled = List.of();

  @PostConstruct
  void start() {
    scheduled =
        List.of(
            jobs.schedule(() -> work(first::open), 0, TimeUnit.SECONDS),
            jobs.scheduleWithFixedDelay(() -> work(this::round), 1, 1, TimeUnit.SECONDS),
            jobs.scheduleWithFixedDelay(() -> work(codes::sweep), 2, 60, TimeUnit.MINUTES));
  }

  @PreDestroy
  void stop() {
    scheduled.forEach(job -> job.cancel(false));
  }

  private void round() {
    int handled = 0;
    while (handled < ROUND && codes.handleNext()) {
      handled++;
    }
  }

  private void work(Runnable work) {
    try {
      system.run(work);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "Signing in waits", failure);
    }
  }
}

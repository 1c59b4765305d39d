package org.radslag.meetings;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes votes whose time is up, within a second. Every node tries; the first one closes, the
 * others are refused. A cast that comes between the time and the closing is refused by the time.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class ClosingJob {

  private static final System.Logger LOG = System.getLogger(ClosingJob.class.getName());
  private static final long PERIOD_MILLIS = 500;

  @Resource ManagedScheduledExecutorService jobs;
  @Inject Closing closing;

  private ScheduledFuture<?> job;

  @PostConstruct
  void start() {
    job =
        jobs.scheduleWithFixedDelay(this::run, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    job.cancel(false);
  }

  private void run() {
    try {
      closing.closeDue();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "Votes whose time is up wait", failure);
    }
  }
}

package org.radslag.influence;

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
 * Lets decided changes of model take effect within half a minute of their day's beginning. Every
 * node tries; the first one carries out, the others are refused.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class SwitchingJob {

  private static final System.Logger LOG = System.getLogger(SwitchingJob.class.getName());
  private static final long PERIOD_SECONDS = 20;

  @Resource ManagedScheduledExecutorService jobs;
  @Inject SwitchingWork work;

  private ScheduledFuture<?> job;

  @PostConstruct
  void start() {
    job = jobs.scheduleWithFixedDelay(this::run, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    job.cancel(false);
  }

  private void run() {
    try {
      work.carryOutDue();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "Changes of model wait", failure);
    }
  }
}

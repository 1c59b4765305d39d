package org.radslag.membervotes;

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
 * Reminds and writes within a quarter of a minute of its time. Every node tries; the locks let one
 * of them do it, and the others find it done.
 */
@Singleton
@Startup
@DependsOn({"Migrations", "DemoDistrict"})
@TransactionManagement(TransactionManagementType.BEAN)
public class VoteSweepJob {

  private static final System.Logger LOG = System.getLogger(VoteSweepJob.class.getName());
  private static final long PERIOD_SECONDS = 15;

  @Resource ManagedScheduledExecutorService jobs;
  @Inject VoteSweep sweep;

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
      sweep.run();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "Notices of votes that are due wait", failure);
    }
  }
}

package org.radslag.bodies;

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

/** Ends the seats of associations that are no more, within minutes of the day's beginning. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class SeatsJob {

  private static final System.Logger LOG = System.getLogger(SeatsJob.class.getName());
  private static final long PERIOD_MINUTES = 5;

  @Resource ManagedScheduledExecutorService jobs;
  @Inject SeatsWork work;

  private ScheduledFuture<?> job;

  @PostConstruct
  void start() {
    job = jobs.scheduleWithFixedDelay(this::run, PERIOD_MINUTES, PERIOD_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void stop() {
    job.cancel(false);
  }

  private void run() {
    try {
      work.endSeats();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "Seats of gone associations wait", failure);
    }
  }
}

package org.radslag.web.live;

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

/** Asks twice a second what has changed; every fifteen seconds says that the stream is alive. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class LiveJob {

  private static final System.Logger LOG = System.getLogger(LiveJob.class.getName());
  private static final long PERIOD_MILLIS = 500;
  private static final int BEAT_EVERY = 30;

  @Resource ManagedScheduledExecutorService jobs;
  @Inject Listeners listeners;

  private ScheduledFuture<?> job;
  private int round;

  @PostConstruct
  void start() {
    job =
        jobs.scheduleWithFixedDelay(this::run, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    job.cancel(false);
    listeners.endAll();
  }

  private void run() {
    try {
      if (++round % BEAT_EVERY == 0) {
        listeners.beat();
      }
      listeners.tell();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "Pages are not told of changes", failure);
    }
  }
}

package org.radslag.ballots;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Lets elections open, grow, close and be counted by themselves. Every node tries. */
@Singleton
@Startup
@DependsOn({"Migrations", "DemoDistrict"})
@TransactionManagement(TransactionManagementType.BEAN)
public class ElectionJob {

  private static final System.Logger LOG = System.getLogger(ElectionJob.class.getName());
  private static final long PERIOD_MILLIS = 500;

  @Resource ManagedScheduledExecutorService jobs;
  @Inject ElectionRounds rounds;

  private final List<ScheduledFuture<?>> running = new ArrayList<>();

  @PostConstruct
  void start() {
    running.add(every(rounds::punctual));
    running.add(every(rounds::thorough));
  }

  @PreDestroy
  void stop() {
    running.forEach(job -> job.cancel(false));
  }

  private ScheduledFuture<?> every(Runnable round) {
    return jobs.scheduleWithFixedDelay(
        () -> quietly(round), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void quietly(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "A round over the elections failed", failure);
    }
  }
}

package org.radslag.audit;

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
import jakarta.transaction.UserTransaction;
import java.security.PrivateKey;
import java.sql.Connection;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.radslag.platform.Settings;

/**
 * Twice a second, gives the entries committed since last their places in the chain. One node at a
 * time: the others find the lock taken and leave it to the one that has it.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class Sequencer {

  private static final System.Logger LOG = System.getLogger(Sequencer.class.getName());
  private static final long PERIOD_MILLIS = 500;

  @Resource ManagedScheduledExecutorService jobs;

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Resource UserTransaction transaction;
  @Inject Settings settings;

  private PrivateKey key;
  private ScheduledFuture<?> job;

  @PostConstruct
  void start() {
    key = HeadSignature.privateKey(settings.secret("audit.key"));
    job = jobs.scheduleWithFixedDelay(this::seal, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    job.cancel(false);
  }

  private void seal() {
    try {
      transaction.begin();
      boolean done = false;
      try (Connection connection = database.getConnection()) {
        new Chain(connection).seal(key);
        done = true;
      } finally {
        if (done) {
          transaction.commit();
        } else {
          transaction.rollback();
        }
      }
    } catch (Exception failure) {
      LOG.log(System.Logger.Level.WARNING, "Audit entries wait for their seal", failure);
    }
  }
}

package org.radslag.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import org.radslag.platform.Settings;

/**
 * Loads the demo district once, before anybody is let in. In a thread of the server's, because a
 * bean like this one does not share its database connection with the entities it changes.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoDistrict {

  @Resource ManagedExecutorService jobs;
  @Inject Settings settings;
  @Inject Play play;

  @PostConstruct
  void load() {
    if (settings.demo()) {
      try {
        jobs.submit(play::once).get();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException failure) {
        throw new IllegalStateException("The demo district could not be loaded", failure);
      }
    }
  }
}

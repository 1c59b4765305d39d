package org.radslag.mail;

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

/**
 * Looks into the outbox every second. On threads of its own: a mail server that does not answer
 * must not hold up other jobs.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/mail", maxAsync = 2)
public class Postman {

  private static final System.Logger LOG = System.getLogger(Postman.class.getName());
  private static final int ROUND = 500;

  @Resource(lookup = "java:app/concurrent/mail")
  ManagedScheduledExecutorService jobs;

  @Inject MailServer server;
  @Inject Deliveries deliveries;
  @Inject SystemWork system;

  private List<ScheduledFuture<?>> scheduled = List.of();

  @PostConstruct
  void start() {
    if (!server.isKnown()) {
      LOG.log(System.Logger.Level.WARNING, "radslag.mail.host is not set: mail waits");
    }
    scheduled =
        List.of(
            jobs.scheduleWithFixedDelay(() -> work(this::round), 1, 1, TimeUnit.SECONDS),
            jobs.scheduleWithFixedDelay(() -> work(deliveries::sweep), 1, 60, TimeUnit.MINUTES));
  }

  @PreDestroy
  void stop() {
    scheduled.forEach(job -> job.cancel(false));
  }

  /** Sends until nothing waits, the server goes away or others should have their turn. */
  private void round() {
    if (!server.isKnown()) {
      return;
    }
    try (Delivery delivery = new Delivery(server)) {
      Deliveries.Turn turn = Deliveries.Turn.SENT;
      for (int i = 0; i < ROUND && turn.goesOn(); i++) {
        turn = deliveries.sendNext(delivery);
      }
    } catch (jakarta.mail.MessagingException wrongSender) {
      LOG.log(
          System.Logger.Level.WARNING,
          "radslag.mail.from is not an address: {0}",
          wrongSender.toString());
    }
  }

  private void work(Runnable work) {
    try {
      system.run(work);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "Mail waits", failure);
    }
  }
}

package org.radslag.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.radslag.kernel.DomainEvent;
import org.radslag.platform.Seal;

/**
 * Takes mails inside the transaction that gives the reason for them: a mail leaves if, and only if,
 * that transaction is committed. Not a use case of its own, so that nobody can send mail by itself.
 */
@ApplicationScoped
public class Outbox {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Seal seal;
  @Inject Event<DomainEvent> events;

  /**
   * Queues a mail. An address that no mail can be sent to is recorded as failed at once: what is
   * wrong in the register must not stop what a member does.
   *
   * @throws jakarta.persistence.TransactionRequiredException outside a transaction
   */
  public MailId enqueue(Mail mail) {
    Instant now = clock.instant();
    OutgoingMail row =
        new OutgoingMail(
            mail, seal.close(new Letter(mail.subject(), mail.body(), mail.language()).pack()), now);
    if (!MailAddress.isValid(mail.address())) {
      row.failed(MailFault.ADDRESS_MALFORMED, now);
      events.fire(
          new MailFailed(row.id(), mail.person(), mail.kind(), MailFault.ADDRESS_MALFORMED));
    }
    data.persist(row);
    return row.id();
  }
}

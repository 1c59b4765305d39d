package org.radslag.mail;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.platform.Seal;
import org.radslag.platform.UseCase;

/** Sends what waits, one mail in one transaction, and forgets what left long ago. */
@UseCase
class Deliveries {

  private static final Duration SENT_KEPT = Duration.ofDays(30);
  private static final Duration FAILED_KEPT = Duration.ofDays(180);
  private static final int SWEPT_AT_ONCE = 5_000;

  /** Rows that another node is sending are passed over. */
  private static final String NEXT =
      "SELECT * FROM outgoing_mail WHERE state = 'QUEUED' AND next_attempt_at <= ?"
          + " ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED";

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Seal seal;
  @Inject Event<DomainEvent> events;

  /** What became of one turn. */
  enum Turn {
    NOTHING_WAITS,
    SENT,
    NOT_SENT,
    SERVER_AWAY;

    boolean goesOn() {
      return this == SENT || this == NOT_SENT;
    }
  }

  /** Sends the mail that has waited longest; its row stays locked until the server has taken it. */
  @Permit(Role.OFFICE)
  public Turn sendNext(Delivery delivery) {
    Instant now = clock.instant();
    List<?> next =
        data.createNativeQuery(NEXT, OutgoingMail.class).setParameter(1, now).getResultList();
    if (next.isEmpty()) {
      return Turn.NOTHING_WAITS;
    }
    OutgoingMail mail = (OutgoingMail) next.get(0);
    MailFault fault = mail.isTooLate(now) ? MailFault.TOO_LATE : send(mail, delivery, now);
    if (fault == null) {
      mail.sent(now);
      events.fire(new MailSent(mail.id(), mail.person(), mail.kind()));
      return Turn.SENT;
    }
    if (mail.failed(fault, now)) {
      events.fire(new MailFailed(mail.id(), mail.person(), mail.kind(), fault));
    }
    return fault == MailFault.UNREACHABLE ? Turn.SERVER_AWAY : Turn.NOT_SENT;
  }

  /** Removes rows whose time is over; at most a few thousand in one go. */
  @Permit(Role.OFFICE)
  public int sweep() {
    Instant now = clock.instant();
    return removed("SENT", now.minus(SENT_KEPT)) + removed("FAILED", now.minus(FAILED_KEPT));
  }

  private int removed(String state, Instant before) {
    return data.createNativeQuery(
            "DELETE FROM outgoing_mail WHERE state = ? AND ended_at < ? LIMIT " + SWEPT_AT_ONCE)
        .setParameter(1, state)
        .setParameter(2, before)
        .executeUpdate();
  }

  private MailFault send(OutgoingMail mail, Delivery delivery, Instant now) {
    Letter letter;
    try {
      letter = Letter.unpack(seal.open(mail.letter()));
    } catch (IllegalStateException otherKey) {
      return MailFault.UNREADABLE;
    }
    return delivery.send(mail.id(), mail.address(), letter, now);
  }
}

package org.radslag.mail;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.PersonId;
import org.radslag.platform.UseCase;

/** What the office can see of the mail: how much waits, what failed and why; never a content. */
@UseCase
public class Mails {

  private static final int LONGEST_LIST = 200;

  @PersistenceContext EntityManager data;
  @Inject MailServer server;

  /**
   * How the mail goes.
   *
   * @param serverKnown whether the installation names a mail server; otherwise everything waits
   * @param oldest when the mail that waits longest was queued, or null when none waits
   */
  public record Overview(
      boolean serverKnown, long waiting, long sent, long failed, Instant oldest) {}

  /**
   * A mail that did not leave, or has not yet after at least one attempt.
   *
   * @param person null when it was for an address alone
   * @param givenUp whether no more attempts are made
   */
  public record Stuck(
      PersonId person,
      String address,
      String kind,
      MailFault fault,
      int attempts,
      Instant queued,
      boolean givenUp) {}

  /** How many mails wait, have left (within thirty days) and failed (within half a year). */
  @Permit(Role.OFFICE)
  public Overview overview() {
    return new Overview(
        server.isKnown(),
        count(OutgoingMail.State.QUEUED),
        count(OutgoingMail.State.SENT),
        count(OutgoingMail.State.FAILED),
        data.createQuery(
                "select m from OutgoingMail m where m.state = :queued order by m.queuedAt",
                OutgoingMail.class)
            .setParameter("queued", OutgoingMail.State.QUEUED)
            .setMaxResults(1)
            .getResultStream()
            .map(OutgoingMail::queuedAt)
            .findFirst()
            .orElse(null));
  }

  /** The latest two hundred that failed or are being tried again, the newest first. */
  @Permit(Role.OFFICE)
  public List<Stuck> stuck() {
    return data.createQuery(
            "select m from OutgoingMail m where m.fault is not null order by m.queuedAt desc",
            OutgoingMail.class)
        .setMaxResults(LONGEST_LIST)
        .getResultStream()
        .map(OutgoingMail::stuck)
        .toList();
  }

  private long count(OutgoingMail.State state) {
    return data.createQuery(
            "select count(m) from OutgoingMail m where m.state = :state", Long.class)
        .setParameter("state", state)
        .getSingleResult();
  }
}

package org.radslag.signin;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.platform.Seal;
import org.radslag.platform.UseCase;

/**
 * Looks up who has the address of a request, one request in one transaction, and mails a code if
 * anybody has. Done here and not while the asker waits, so that she cannot tell the difference.
 */
@UseCase
class CodeDispatch {

  /** A used code is recognised as such for a day, and a letter's end is shown for half a year. */
  private static final Duration REQUESTS_KEPT = Duration.ofDays(1);

  private static final Duration LETTERS_KEPT = Duration.ofDays(180);
  private static final int SWEPT_AT_ONCE = 5_000;

  private static final String NEXT =
      "SELECT * FROM sign_in_request WHERE handled_at IS NULL ORDER BY made_at LIMIT 1"
          + " FOR UPDATE SKIP LOCKED";

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Seal seal;
  @Inject Directory directory;
  @Inject CodeMail mail;
  @Inject Event<DomainEvent> events;

  private final SecureRandom random = new SecureRandom();

  /** Handles the oldest request that waits; answers whether there was one. */
  @Permit(Role.OFFICE)
  public boolean handleNext() {
    List<?> next = data.createNativeQuery(NEXT, SignInRequest.class).getResultList();
    if (next.isEmpty()) {
      return false;
    }
    SignInRequest request = (SignInRequest) next.get(0);
    Instant now = clock.instant();
    List<Candidate> people = directory.withAddress(seal.open(request.address()));
    if (people.isEmpty() || now.isAfter(request.expiresAt())) {
      request.handled(now);
      return true;
    }
    String code = MailCode.create(random);
    Secret link = Secret.create(random);
    request.handled(now, seal.mark(SignIn.CODE, request.id() + " " + code), link.hash());
    mail.send(request, people, code, link);
    events.fire(new SignInCodeSent(request.id(), people.size()));
    return true;
  }

  /** Removes what is over; at most a few thousand rows of a kind in one go. */
  @Permit(Role.OFFICE)
  public int sweep() {
    Instant now = clock.instant();
    return removed("sign_in_request", "made_at", now.minus(REQUESTS_KEPT))
        + removed("sign_in_try", "tried_at", now.minus(Limits.LONGEST))
        + removed("sign_in_bucket", "seen_at", now.minus(Limits.LONGEST))
        + removed("sign_in_letter", "valid_until", now.minus(LETTERS_KEPT));
  }

  private int removed(String table, String time, Instant before) {
    return data.createNativeQuery(
            "DELETE FROM " + table + " WHERE " + time + " < ? LIMIT " + SWEPT_AT_ONCE)
        .setParameter(1, before)
        .executeUpdate();
  }
}

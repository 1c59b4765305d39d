package org.radslag.wheel;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/**
 * Secret addresses under which calendar programs read what somebody may see. Whoever has the
 * address reads it; it can be changed, and only its hash is kept.
 */
@UseCase
public class Feeds {

  private static final int TOKEN_BYTES = 32;
  private static final int TOKEN_CHARACTERS = 43;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Event<DomainEvent> events;

  private final SecureRandom random = new SecureRandom();

  /** Since when the caller has a calendar address; empty when she has none. */
  @Permit(Role.SIGNED_IN)
  public Optional<Instant> since() {
    return open(caller.requirePerson()).map(CalendarFeed::openedAt);
  }

  /**
   * Makes a new address for the caller; an older one stops working.
   *
   * @return its secret part, which is shown now and never again
   */
  @Permit(Role.SIGNED_IN)
  public Outcome<String> renew() {
    PersonId me = caller.requirePerson();
    open(me).ifPresent(feed -> feed.revoke(clock.instant()));
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    try {
      data.flush();
      data.persist(new CalendarFeed(me, hash(token), clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("wheel.refused.feed-twice");
      }
      throw failure;
    }
    events.fire(new FeedOpened(me));
    return Outcome.done(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
  }

  /** The caller's address stops working. */
  @Permit(Role.SIGNED_IN)
  public Outcome<PersonId> revoke() {
    PersonId me = caller.requirePerson();
    Optional<CalendarFeed> feed = open(me);
    if (feed.isEmpty()) {
      return Outcome.refused("wheel.refused.no-feed");
    }
    feed.get().revoke(clock.instant());
    events.fire(new FeedRevoked(me));
    return Outcome.done(me);
  }

  /** Whose calendar it is, if the secret is that of an address that works. */
  @Permit(Role.ANYONE)
  public Optional<PersonId> recognise(String secret) {
    if (secret == null || secret.length() != TOKEN_CHARACTERS) {
      return Optional.empty();
    }
    byte[] token;
    try {
      token = Base64.getUrlDecoder().decode(secret);
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
    return data.createQuery(
            "select f from CalendarFeed f where f.tokenHash = :hash and f.openOnce = 1",
            CalendarFeed.class)
        .setParameter("hash", hash(token))
        .getResultStream()
        .findFirst()
        .map(CalendarFeed::person);
  }

  private Optional<CalendarFeed> open(PersonId person) {
    return data.createQuery(
            "select f from CalendarFeed f where f.person = :person and f.openOnce = 1",
            CalendarFeed.class)
        .setParameter("person", person.value())
        .getResultStream()
        .findFirst();
  }

  private static byte[] hash(byte[] token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}

package org.radslag.access;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;
import org.radslag.platform.UseCase;

/**
 * Who is signed in, on which devices. A session is a random secret in a cookie; it lives in the
 * database, so that it survives a restart, is known to every node and can be ended everywhere at
 * once. It ends after two weeks without use, and after ninety days in any case.
 */
@UseCase
public class Sessions {

  private static final Duration IDLE = Duration.ofDays(14);
  private static final Duration LONGEST = Duration.ofDays(90);
  private static final Duration SEEN_STEP = Duration.ofMinutes(5);
  private static final int TOKEN_BYTES = 32;
  private static final int TOKEN_CHARACTERS = 43;
  private static final int LONGEST_AGENT = 200;
  private static final int MOST_SHOWN = 100;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Event<DomainEvent> events;

  private final SecureRandom random = new SecureRandom();

  /**
   * One device of the caller's.
   *
   * @param agent what the browser calls itself
   * @param here whether this is the device that is asking
   */
  public record Device(UUID id, Instant since, Instant lastSeen, String agent, boolean here) {}

  /**
   * Starts a session for somebody who has just proved who she is, and answers the secret for her
   * cookie. Permitted to anyone, because nobody is signed in yet: only {@code signin} calls it.
   */
  @Permit(Role.ANYONE)
  public String start(PersonId person, String agent) {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    String name = agent == null ? "" : agent;
    SignInSession session =
        new SignInSession(
            hash(token),
            person,
            clock.instant(),
            name.length() > LONGEST_AGENT ? name.substring(0, LONGEST_AGENT) : name);
    data.persist(session);
    events.fire(new SessionStarted(person, session.id()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Whose session it is, if the secret opens one that has not ended. */
  @Permit(Role.ANYONE)
  public Optional<PersonId> recognise(String token) {
    return open(token).map(SignInSession::person);
  }

  /** Ends the session of this device. */
  @Permit(Role.SIGNED_IN)
  public void end(String token) {
    PersonId person = caller.requirePerson();
    open(token)
        .filter(session -> session.person().equals(person))
        .ifPresent(
            session -> {
              session.end(clock.instant());
              events.fire(new SessionsEnded(person, 1));
            });
  }

  /** Ends the session of another device of the caller's; nothing when it is not hers. */
  @Permit(Role.SIGNED_IN)
  public void endDevice(UUID session) {
    PersonId person = caller.requirePerson();
    openOf(person).stream()
        .filter(one -> one.id().equals(session))
        .forEach(
            one -> {
              one.end(clock.instant());
              events.fire(new SessionsEnded(person, 1));
            });
  }

  /** Ends every session of the caller's, this one too. */
  @Permit(Role.SIGNED_IN)
  public void endAll() {
    endAllOf(caller.requirePerson());
  }

  /** Ends every session of a person: when her address changes, or the office is asked to. */
  @Permit(Role.OFFICE)
  public void endAllOf(PersonId person) {
    List<SignInSession> open = openOf(person);
    open.forEach(session -> session.end(clock.instant()));
    events.fire(new SessionsEnded(person, open.size()));
  }

  /** The caller's devices on which she is still signed in, the latest used first. */
  @Permit(Role.SIGNED_IN)
  public List<Device> devices(String token) {
    UUID here = open(token).map(SignInSession::id).orElse(null);
    Instant now = clock.instant();
    return openOf(caller.requirePerson()).stream()
        .filter(session -> !expired(session, now))
        .limit(MOST_SHOWN)
        .map(
            session ->
                new Device(
                    session.id(),
                    session.createdAt(),
                    session.lastSeenAt(),
                    session.agent(),
                    session.id().equals(here)))
        .toList();
  }

  private List<SignInSession> openOf(PersonId person) {
    return data.createQuery(
            "select s from SignInSession s where s.person = :person and s.endedAt is null"
                + " order by s.lastSeenAt desc",
            SignInSession.class)
        .setParameter("person", person.value())
        .getResultList();
  }

  private Optional<SignInSession> open(String token) {
    if (token == null || token.length() != TOKEN_CHARACTERS) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<SignInSession> found =
        decode(token).flatMap(this::byToken).filter(session -> !expired(session, now));
    found
        .filter(session -> Duration.between(session.lastSeenAt(), now).compareTo(SEEN_STEP) > 0)
        .ifPresent(session -> session.seen(now));
    return found;
  }

  private Optional<SignInSession> byToken(byte[] token) {
    return data.createNamedQuery("SignInSession.open", SignInSession.class)
        .setParameter("hash", hash(token))
        .getResultStream()
        .findFirst();
  }

  private static boolean expired(SignInSession session, Instant now) {
    return Duration.between(session.lastSeenAt(), now).compareTo(IDLE) > 0
        || Duration.between(session.createdAt(), now).compareTo(LONGEST) > 0;
  }

  private static Optional<byte[]> decode(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  private static byte[] hash(byte[] token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

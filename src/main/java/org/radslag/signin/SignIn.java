package org.radslag.signin;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.Sessions;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.mail.MailAddress;
import org.radslag.platform.Seal;
import org.radslag.platform.UseCase;
import org.radslag.signin.SignInAnswer.Choose;
import org.radslag.signin.SignInAnswer.SignedIn;
import org.radslag.signin.SignInAnswer.Spent;
import org.radslag.signin.SignInAnswer.Wrong;

/**
 * Signing in by e-mail. Permitted to anyone: nobody is signed in yet. What is done and answered
 * does not depend on whether the address is known, because nothing here looks before a code or a
 * link has proved it.
 */
@UseCase
public class SignIn {

  static final String CODE = "sign-in code";
  private static final int LONGEST_LANGUAGE = 10;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Seal seal;
  @Inject Throttle throttle;
  @Inject Directory directory;
  @Inject Sessions sessions;
  @Inject CodeMail mail;
  @Inject Event<DomainEvent> events;

  private final SecureRandom random = new SecureRandom();

  /**
   * A request that waits for its code.
   *
   * @param madeAt when it was asked for, and mailed a second or two later
   * @param expiresAt from when code and link are too old
   */
  public record Waiting(SignInId id, Instant madeAt, Instant expiresAt, int attemptsLeft) {}

  /**
   * Asks for a code and a link. Whether anybody has the address is looked up later, by a job.
   *
   * @param language of the page, for the mail when the register knows no other
   * @param to where to go on afterwards
   * @param source the network address of who asks; only a mark of it is kept
   */
  @Permit(Role.ANYONE)
  public Outcome<SignInId> request(String email, String language, String to, String source) {
    String address = MailAddress.normalised(email);
    if (!MailAddress.isValid(address) || language.length() > LONGEST_LANGUAGE) {
      return Outcome.refused(List.of(Refusal.of("email", "signin.refused.address")));
    }
    if (!throttle.allows(Limits.SOURCE, source)) {
      return Outcome.refused("signin.refused.source");
    }
    String both = source + " " + address;
    if (!throttle.allows(Limits.ADDRESS_AND_SOURCE, both)
        || !throttle.allows(Limits.ADDRESS_AND_SOURCE_DAILY, both)
        || !throttle.allows(Limits.ADDRESS, address)) {
      return Outcome.refused("signin.refused.often");
    }
    throttle.count(Limits.SOURCE, source);
    throttle.count(Limits.ADDRESS_AND_SOURCE, both);
    throttle.count(Limits.ADDRESS, address);
    SignInRequest request =
        new SignInRequest(seal.close(address), language, ReturnPath.of(to), clock.instant());
    data.persist(request);
    return Outcome.done(request.id());
  }

  /** A request, if it can still be answered with its code. */
  @Permit(Role.ANYONE)
  public Optional<Waiting> waiting(SignInId id) {
    return Optional.ofNullable(data.find(SignInRequest.class, id.value()))
        .filter(request -> !request.isUsed() && request.expiresAt().isAfter(clock.instant()))
        .map(
            request ->
                new Waiting(id, request.madeAt(), request.expiresAt(), request.attemptsLeft()));
  }

  /**
   * Answers a request with the code from the mail. The attempt is counted before anything is
   * compared.
   *
   * @param agent what the browser calls itself
   */
  @Permit(Role.ANYONE)
  public SignInAnswer byCode(SignInId id, String typed, String agent) {
    boolean attempted =
        1
            == data.createNamedQuery("SignInRequest.attempt")
                .setParameter("id", id.value())
                .setParameter("most", Limits.ATTEMPTS)
                .setParameter("now", clock.instant())
                .executeUpdate();
    byte[] mark = seal.mark(CODE, id + " " + MailCode.typed(typed));
    SignInRequest request = data.find(SignInRequest.class, id.value());
    if (request == null) {
      return new Spent();
    }
    boolean right = request.hasCode(mark);
    if (attempted && right || right && request.isUsed()) {
      return use(request, agent);
    }
    return attempted && request.attemptsLeft() > 0
        ? new Wrong(request.attemptsLeft())
        : new Spent();
  }

  /** Opens the link from the mail, on whatever device. */
  @Permit(Role.ANYONE)
  public SignInAnswer byLink(String secret, String agent) {
    return data.createNamedQuery("SignInRequest.byLink", SignInRequest.class)
        .setParameter("hash", Secret.hash(secret))
        .getResultStream()
        .findFirst()
        .map(request -> use(request, agent))
        .orElseGet(Spent::new);
  }

  /** Those who share the proved address, to choose from. */
  @Permit(Role.ANYONE)
  public List<Candidate> candidates(String proof) {
    return proved(proof).map(this::people).orElse(List.of());
  }

  /**
   * Signs in one of those who share the proved address.
   *
   * @throws org.radslag.access.Forbidden when she is none of them
   */
  @Permit(Role.ANYONE)
  public SignInAnswer choose(String proof, PersonId person, String agent) {
    Optional<SignInRequest> proved = proved(proof);
    if (proved.isEmpty() || !once("SignInRequest.choose", proved.get())) {
      return new Spent();
    }
    caller.require(people(proved.get()).stream().anyMatch(one -> one.person().equals(person)));
    return new SignedIn(sessions.start(person, agent), proved.get().returnTo());
  }

  private SignInAnswer use(SignInRequest request, String agent) {
    if (!once("SignInRequest.use", request)) {
      if (request.isUsed() && once("SignInRequest.tellReuse", request)) {
        mail.tellOfReuse(request, people(request));
        events.fire(new SignInCodeReused(request.id()));
      }
      return new Spent();
    }
    List<Candidate> people = people(request);
    if (people.isEmpty()) {
      return new Spent();
    }
    if (people.size() == 1) {
      return new SignedIn(sessions.start(people.get(0).person(), agent), request.returnTo());
    }
    Secret proof = Secret.create(random);
    request.offer(proof.hash(), clock.instant());
    return new Choose(proof.text());
  }

  /** Whether this call is the one that changed the row; afterwards the row is read anew. */
  private boolean once(String guarded, SignInRequest request) {
    boolean changed =
        1
            == data.createNamedQuery(guarded)
                .setParameter("id", request.id().value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    data.refresh(request);
    return changed;
  }

  private List<Candidate> people(SignInRequest request) {
    return directory.withAddress(seal.open(request.address()));
  }

  private Optional<SignInRequest> proved(String proof) {
    return data.createNamedQuery("SignInRequest.byProof", SignInRequest.class)
        .setParameter("hash", Secret.hash(proof))
        .setParameter("now", clock.instant())
        .getResultStream()
        .findFirst();
  }
}

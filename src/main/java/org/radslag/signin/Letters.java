package org.radslag.signin;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.Sessions;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.Seal;
import org.radslag.platform.UseCase;
import org.radslag.signin.SignInAnswer.SignedIn;
import org.radslag.signin.SignInAnswer.Spent;
import org.radslag.signin.SignInAnswer.TooMany;

/**
 * Letters for those who have no e-mail. The office prints one; its code is shown that once, signs
 * in once, and is void as soon as another is printed for the same person.
 */
@UseCase
public class Letters {

  private static final String CODE = "letter code";
  private static final int LONGEST_DAYS = 60;
  private static final int LONGEST_LIST = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Seal seal;
  @Inject Throttle throttle;
  @Inject Directory directory;
  @Inject People people;
  @Inject Sessions sessions;
  @Inject LetterMail mail;
  @Inject Event<DomainEvent> events;

  @Inject
  @ConfigProperty(name = "radslag.signin.letter.days", defaultValue = "14")
  int days;

  private final SecureRandom random = new SecureRandom();

  /** What has become of a letter. */
  public enum State {
    OPEN,
    USED,
    VOID,
    EXPIRED
  }

  /**
   * A letter, ready to be printed. Nothing can show its code again.
   *
   * @param name as the office may see it
   * @param memberNumber empty for staff
   * @param code in three groups of four
   * @param lastDay on which it can be used, Swedish time
   */
  public record Printed(String name, String memberNumber, String code, LocalDate lastDay) {
    @Override
    public String toString() {
      return "Printed";
    }
  }

  /**
   * A letter as the office sees it afterwards.
   *
   * @param lastDay on which it can be used, Swedish time
   * @param triedAfter when somebody first tried its code though it could not be used any more; null
   *     when nobody did
   */
  public record Listed(
      UUID id,
      PersonId person,
      Instant printed,
      LocalDate lastDay,
      State state,
      Instant triedAfter) {}

  /**
   * Prints a letter. An address in the register is told, so that nobody is signed in behind her
   * back.
   *
   * @param letter new id from the page: the same page sent twice prints nothing new
   * @param protectedName what a person with protected identity is called, in the reader's language
   */
  @Permit(Role.OFFICE)
  public Outcome<Printed> print(UUID letter, PersonId person, String protectedName) {
    Optional<Candidate> recipient = directory.find(person);
    if (recipient.isEmpty()) {
      return Outcome.refused("signin.refused.unknown-person");
    }
    Instant now = clock.instant();
    data.createNamedQuery("SignInLetter.voidOf")
        .setParameter("person", person.value())
        .setParameter("now", now)
        .executeUpdate();
    LocalDate lastDay =
        LocalDate.ofInstant(now, clock.getZone()).plusDays(Math.min(days, LONGEST_DAYS));
    Instant validUntil = lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    String code = PaperCode.create(random);
    try {
      data.persist(new SignInLetter(letter, person, seal.mark(CODE, code), now, validUntil));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("signin.refused.letter-printed");
      }
      throw failure;
    }
    events.fire(new LetterPrinted(person, letter, validUntil));
    mail.tell(recipient.get(), lastDay, validUntil);
    return Outcome.done(
        new Printed(
            people.names(List.of(person), protectedName).get(person),
            recipient.get().memberNumber(),
            PaperCode.grouped(code),
            lastDay));
  }

  /** Makes the unused letter of a person void. */
  @Permit(Role.OFFICE)
  public Outcome<PersonId> revoke(UUID letter) {
    SignInLetter found = data.find(SignInLetter.class, letter);
    if (found == null || found.listed(clock.instant()).state() != State.OPEN) {
      return Outcome.refused("signin.refused.letter-over");
    }
    data.createNamedQuery("SignInLetter.voidOf")
        .setParameter("person", found.person().value())
        .setParameter("now", clock.instant())
        .executeUpdate();
    events.fire(new LetterVoided(found.person(), letter));
    return Outcome.done(found.person());
  }

  /** The latest two hundred letters, the newest first. */
  @Permit(Role.OFFICE)
  public List<Listed> latest() {
    Instant now = clock.instant();
    return data.createQuery(
            "select l from SignInLetter l order by l.printedAt desc", SignInLetter.class)
        .setMaxResults(LONGEST_LIST)
        .getResultStream()
        .map(letter -> letter.listed(now))
        .toList();
  }

  /**
   * Signs in with the code of a letter.
   *
   * @param agent what the browser calls itself
   * @param source the network address of who asks; only a mark of it is kept
   */
  @Permit(Role.ANYONE)
  public SignInAnswer use(String typed, String agent, String source) {
    if (!throttle.allows(Limits.PAPER, source)) {
      return new TooMany();
    }
    Optional<SignInLetter> found =
        data.createNamedQuery("SignInLetter.byCode", SignInLetter.class)
            .setParameter("mark", seal.mark(CODE, PaperCode.typed(typed)))
            .getResultStream()
            .findFirst();
    if (found.isEmpty()) {
      throttle.count(Limits.PAPER, source);
      return new SignInAnswer.Wrong(0);
    }
    SignInLetter letter = found.get();
    if (!once("SignInLetter.use", letter)) {
      if (once("SignInLetter.tryAfter", letter)) {
        events.fire(new LetterReused(letter.person(), letter.id()));
      }
      return new Spent();
    }
    events.fire(new LetterUsed(letter.person(), letter.id()));
    return directory
        .find(letter.person())
        .<SignInAnswer>map(
            person -> new SignedIn(sessions.start(person.person(), agent), ReturnPath.START))
        .orElseGet(Spent::new);
  }

  private boolean once(String guarded, SignInLetter letter) {
    return 1
        == data.createNamedQuery(guarded)
            .setParameter("id", letter.id())
            .setParameter("now", clock.instant())
            .executeUpdate();
  }
}

package org.radslag.signin;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Grant;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.access.Sessions;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.mail.Mail;
import org.radslag.mail.MailAddress;
import org.radslag.mail.MailTexts;
import org.radslag.mail.Outbox;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.Settings;
import org.radslag.platform.UseCase;

/** The office's staff: accounts of people who need not be in the register. */
@UseCase
public class Staff {

  private static final int LONGEST_NAME = 120;
  private static final int MOST = 200;
  private static final Duration WORTH_TELLING = Duration.ofDays(3);

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Roles roles;
  @Inject Sessions sessions;
  @Inject Outbox outbox;
  @Inject Settings settings;
  @Inject Event<DomainEvent> events;

  /** An account that lasts. */
  public record Account(PersonId person, String name, String email, Instant added) {}

  /** Every account that lasts, by name. */
  @Permit(Role.OFFICE)
  public List<Account> all() {
    return data.createQuery(
            "select s from StaffMember s where s.endedAt is null order by s.name",
            StaffMember.class)
        .setMaxResults(MOST)
        .getResultStream()
        .map(StaffMember::account)
        .toList();
  }

  /** Opens an account with the role of the office, and writes to its owner how to sign in. */
  @Permit(Role.OFFICE)
  public Outcome<PersonId> add(String name, String email) {
    String shown = Text.line(name);
    String address = MailAddress.normalised(email);
    List<Refusal> wrong = new ArrayList<>();
    if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
      wrong.add(Refusal.of("name", "signin.refused.name", LONGEST_NAME));
    }
    if (!MailAddress.isValid(address)) {
      wrong.add(Refusal.of("email", "signin.refused.address"));
    }
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    StaffMember member = new StaffMember(shown, address, clock.instant());
    try {
      data.persist(member);
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(List.of(Refusal.of("email", "signin.refused.staff-known")));
      }
      throw failure;
    }
    events.fire(new StaffAdded(member.id()));
    roles.grant(member.id(), Role.OFFICE, null);
    welcome(member, address);
    return Outcome.done(member.id());
  }

  /** Closes an account: its roles and sessions end with it. One's own stays open. */
  @Permit(Role.OFFICE)
  public Outcome<PersonId> end(PersonId person) {
    StaffMember member = data.find(StaffMember.class, person.value());
    if (member == null || member.isEnded()) {
      return Outcome.refused("signin.refused.staff-gone");
    }
    if (caller.person().filter(person::equals).isPresent()) {
      return Outcome.refused("signin.refused.staff-self");
    }
    member.end(clock.instant());
    for (Grant grant : roles.of(person)) {
      roles.end(person, grant.role(), grant.scope().orElse(null));
    }
    sessions.endAllOf(person);
    events.fire(new StaffEnded(person));
    return Outcome.done(person);
  }

  private void welcome(StaffMember member, String address) {
    MailTexts texts = new MailTexts(SignIn.class, "sv");
    outbox.enqueue(
        new Mail(
            member.id(),
            address,
            "signin.staff",
            texts.say("staff.subject"),
            texts.say("staff.body", member.name(), settings.publicUrl() + "/access/sign-in.xhtml"),
            texts.language(),
            clock.instant().plus(WORTH_TELLING)));
  }
}

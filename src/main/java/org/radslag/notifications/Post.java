package org.radslag.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.radslag.kernel.PersonId;
import org.radslag.mail.Mail;
import org.radslag.mail.MailTexts;
import org.radslag.mail.Outbox;
import org.radslag.membership.Mailbox;
import org.radslag.membership.Members;
import org.radslag.platform.Settings;

/** Writes to members who have an e-mail address. */
@ApplicationScoped
class Post {

  /** A receipt that comes late is better than none; a mail server is not away for longer. */
  private static final Duration WORTH_SENDING = Duration.ofDays(90);

  @Inject Members members;
  @Inject Outbox outbox;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Queues a mail, if she has an address.
   *
   * @param kind which texts it has: {@code kind.subject} and {@code kind.body}
   * @param facts what fills the texts, in her language
   */
  void to(PersonId person, String kind, Function<MailTexts, Object[]> facts) {
    members
        .mailbox(person)
        .filter(mailbox -> !mailbox.address().isEmpty())
        .ifPresent(mailbox -> write(person, mailbox, kind, facts));
  }

  /** Queues a mail to an address that has been replaced in the register. */
  void toFormer(PersonId person, String address, String language, String kind) {
    write(person, new Mailbox(address, language), kind, texts -> new Object[] {address("/")});
  }

  /** The whole address of a page, as a mail needs it. */
  String address(String path) {
    return settings.publicUrl() + path;
  }

  /** Queues a mail to a mailbox that has been looked up, if it has an address. */
  void to(PersonId person, Mailbox mailbox, String kind, Function<MailTexts, Object[]> facts) {
    if (!mailbox.address().isEmpty()) {
      write(person, mailbox, kind, facts);
    }
  }

  private void write(
      PersonId person, Mailbox mailbox, String kind, Function<MailTexts, Object[]> facts) {
    MailTexts texts = new MailTexts(Post.class, mailbox.language());
    Object[] filled = facts.apply(texts);
    outbox.enqueue(
        new Mail(
            person,
            mailbox.address(),
            kind,
            texts.say(kind + ".subject", filled),
            texts.say(kind + ".body", filled),
            texts.language(),
            clock.instant().plus(WORTH_SENDING)));
  }
}

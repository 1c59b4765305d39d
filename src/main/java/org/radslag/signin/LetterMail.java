package org.radslag.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.radslag.kernel.PersonId;
import org.radslag.mail.Mail;
import org.radslag.mail.MailTexts;
import org.radslag.mail.Outbox;
import org.radslag.membership.Mailbox;
import org.radslag.membership.Members;

/** Tells whoever has an address after all that a letter can sign in as her. */
@ApplicationScoped
class LetterMail {

  @Inject Members members;
  @Inject Outbox outbox;

  void tell(Candidate person, LocalDate lastDay, Instant validUntil) {
    members
        .mailbox(person.person())
        .filter(mailbox -> !mailbox.address().isEmpty())
        .ifPresent(mailbox -> send(person.person(), mailbox, lastDay, validUntil));
  }

  private void send(PersonId person, Mailbox mailbox, LocalDate lastDay, Instant validUntil) {
    MailTexts texts = new MailTexts(SignIn.class, mailbox.language());
    outbox.enqueue(
        new Mail(
            person,
            mailbox.address(),
            "signin.letter",
            texts.say("letter.subject"),
            texts.say("letter.body", texts.day(lastDay)),
            texts.language(),
            validUntil));
  }
}

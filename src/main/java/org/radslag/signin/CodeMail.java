package org.radslag.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.radslag.kernel.PersonId;
import org.radslag.mail.Mail;
import org.radslag.mail.MailTexts;
import org.radslag.mail.Outbox;
import org.radslag.platform.Seal;
import org.radslag.platform.Settings;

/** The mails about a request to sign in. */
@ApplicationScoped
class CodeMail {

  private static final Duration WORTH_TELLING = Duration.ofDays(3);

  @Inject Outbox outbox;
  @Inject Seal seal;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Code and link; no longer worth sending when they are too old. */
  void send(SignInRequest request, List<Candidate> people, String code, Secret link) {
    MailTexts texts = new MailTexts(SignIn.class, language(request, people));
    String address = settings.publicUrl() + "/access/link.xhtml?key=" + link.text();
    enqueue(
        request,
        people,
        texts,
        "code",
        texts.say("code.body", MailCode.grouped(code), address, texts.hour(request.expiresAt())),
        request.expiresAt());
  }

  /** Somebody has tried a code or link that had been used. */
  void tellOfReuse(SignInRequest request, List<Candidate> people) {
    MailTexts texts = new MailTexts(SignIn.class, language(request, people));
    Instant now = clock.instant();
    enqueue(
        request,
        people,
        texts,
        "reuse",
        texts.say("reuse.body", texts.hour(now), settings.publicUrl() + "/access/me.xhtml"),
        now.plus(WORTH_TELLING));
  }

  private void enqueue(
      SignInRequest request,
      List<Candidate> people,
      MailTexts texts,
      String what,
      String body,
      Instant notAfter) {
    PersonId only = people.size() == 1 ? people.get(0).person() : null;
    outbox.enqueue(
        new Mail(
            only,
            seal.open(request.address()),
            "signin." + what,
            texts.say(what + ".subject"),
            body,
            texts.language(),
            notAfter));
  }

  /** The language of those who share the address if they agree, otherwise the page's. */
  private static String language(SignInRequest request, List<Candidate> people) {
    List<String> languages =
        people.stream()
            .map(Candidate::language)
            .filter(language -> !language.isEmpty())
            .distinct()
            .toList();
    return languages.size() == 1 ? languages.get(0) : request.language();
  }
}

package org.radslag.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.radslag.kernel.PersonId;
import org.radslag.mail.Mails;
import org.radslag.membership.MemberCard;
import org.radslag.signin.People;

/** What the office looks after, and how the mail goes: what waits, what failed and why. */
@Named
@RequestScoped
public class MailPage {

  @Inject Mails mails;
  @Inject People people;

  private Mails.Overview overview;
  private List<Mails.Stuck> stuck;
  private Map<PersonId, String> names;

  @PostConstruct
  void open() {
    overview = mails.overview();
  }

  public Mails.Overview getOverview() {
    return overview;
  }

  /** The latest mails that failed or are tried again. */
  public List<Mails.Stuck> getStuck() {
    if (stuck == null) {
      stuck = mails.stuck();
      names =
          people.names(
              stuck.stream().map(Mails.Stuck::person).filter(Objects::nonNull).toList(),
              MemberCard.PROTECTED_NAME);
    }
    return stuck;
  }

  /** Whom a mail was for; empty when it was for an address alone. */
  public String recipient(Mails.Stuck mail) {
    return mail.person() == null ? "" : names.getOrDefault(mail.person(), "");
  }

  /** A part of a text's key: {@code ADDRESS_REFUSED} becomes {@code address-refused}. */
  public String key(Object value) {
    return value.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-').replace('.', '-');
  }
}

package org.radslag.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.MemberCard;
import org.radslag.platform.Settings;
import org.radslag.signin.Letters;
import org.radslag.signin.People;
import org.radslag.web.Ids;
import org.radslag.web.Messages;
import org.radslag.web.Words;

/** Prints sign-in letters. A letter is shown in the answer that made it, and nowhere else. */
@Named
@RequestScoped
public class LettersPage {

  @Inject Letters letters;
  @Inject People people;
  @Inject Messages messages;
  @Inject Words words;
  @Inject Settings settings;
  @Inject HttpServletRequest request;

  private String wanted;
  private List<People.Found> found = List.of();
  private Letters.Printed printed;
  private List<Letters.Listed> latest;
  private Map<PersonId, String> names;

  @PostConstruct
  void open() {
    wanted = request.getParameter("q");
    if (wanted != null) {
      found = people.find(wanted, protectedName());
    }
    latest = letters.latest();
    names = people.names(latest.stream().map(Letters.Listed::person).toList(), protectedName());
  }

  /** Prints: the answer is the letter. */
  public String print(String letter, String person) {
    Optional<UUID> id = Ids.of(letter);
    Optional<PersonId> recipient = Ids.of(person).map(PersonId::new);
    if (id.isPresent() && recipient.isPresent()) {
      Outcome<Letters.Printed> outcome = letters.print(id.get(), recipient.get(), protectedName());
      printed = messages.refused(outcome) ? null : outcome.value();
    }
    return null;
  }

  /** Makes a letter void. */
  public String revoke(String letter) {
    Optional<Outcome<PersonId>> revoked = Ids.of(letter).map(letters::revoke);
    return revoked.isEmpty() || messages.refused(revoked.get())
        ? null
        : "/office/letters.xhtml?faces-redirect=true&done=" + "access.done.letter-void";
  }

  private String protectedName() {
    return MemberCard.PROTECTED_NAME;
  }

  /** An id for the next letter, so that the same page sent twice prints one. */
  public UUID getNextLetter() {
    return UUID.randomUUID();
  }

  /** Where the code is entered, as it is typed from paper. */
  public String getAddress() {
    return settings.publicUrl().replaceFirst("^https?://", "") + "/access/paper.xhtml";
  }

  public String name(Letters.Listed letter) {
    return names.getOrDefault(letter.person(), "");
  }

  public String state(Letters.Listed letter) {
    return words.text("access.letters.state." + letter.state().name().toLowerCase(Locale.ROOT));
  }

  public Letters.Printed getPrinted() {
    return printed;
  }

  public List<People.Found> getFound() {
    return found;
  }

  public List<Letters.Listed> getLatest() {
    return latest;
  }

  public String getWanted() {
    return wanted;
  }
}

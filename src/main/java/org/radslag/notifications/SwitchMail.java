package org.radslag.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.radslag.access.SystemWork;
import org.radslag.influence.Announcements;
import org.radslag.influence.LetterKind;
import org.radslag.influence.LetterText;
import org.radslag.influence.LettersConfirmed;
import org.radslag.kernel.PersonId;

/** What is announced of a change of model, as somebody has written and confirmed it. */
@ApplicationScoped
class SwitchMail {

  @Inject Announcements announcements;
  @Inject SystemWork system;
  @Inject Post post;

  void confirmed(@Observes LettersConfirmed event) {
    Map<LetterKind, LetterText> letters = system.ask(() -> announcements.of(event.subject()));
    Map<LetterKind, Set<PersonId>> people =
        system.ask(() -> announcements.recipients(event.subject()));
    letters.forEach((kind, letter) -> people.get(kind).forEach(person -> write(person, letter)));
  }

  private void write(PersonId person, LetterText letter) {
    post.to(
        person,
        "influence.switch",
        texts ->
            new Object[] {letter.subject(), letter.text(), post.address("/influence/index.xhtml")});
  }
}

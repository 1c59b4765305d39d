package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.radslag.kernel.PersonId;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;

/** What readers and askers are called: a protected person by her number, everybody else by name. */
@ApplicationScoped
class Readers {

  @Inject Members members;

  /** Names or numbers; who is not in the register is not in the answer. */
  Map<PersonId, String> of(Collection<PersonId> people) {
    Map<PersonId, String> called =
        new HashMap<>(members.names(people.stream().filter(Objects::nonNull).distinct().toList()));
    called.replaceAll(
        (person, name) -> name.equals(MemberCard.PROTECTED_NAME) ? number(person, name) : name);
    return called;
  }

  /** What the watermark calls the reader herself; empty for one who is not in the register. */
  String watermark(PersonId reader) {
    return members
        .card(reader)
        .map(card -> card.protectedIdentity() ? card.memberNumber() : card.name())
        .orElse("");
  }

  private String number(PersonId person, String otherwise) {
    return members.card(person).map(MemberCard::memberNumber).orElse(otherwise);
  }
}

package org.radslag.web.bodies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.radslag.kernel.PersonId;
import org.radslag.membership.MemberLine;
import org.radslag.membership.Register;
import org.radslag.web.Messages;

/** Finds the member whom the office has written down, by number or name. */
@RequestScoped
public class People {

  @Inject Register register;
  @Inject Messages messages;

  /** The one member; otherwise says beside the field {@code person} why nobody was found. */
  Optional<PersonId> one(String written) {
    List<MemberLine> found = register.search(written);
    if (found.size() == 1) {
      return Optional.of(found.get(0).id());
    }
    messages.refuse("person", found.isEmpty() ? "bodies.refused.nobody" : "bodies.refused.many");
    return Optional.empty();
  }
}

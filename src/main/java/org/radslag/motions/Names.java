package org.radslag.motions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Associations;
import org.radslag.membership.Members;

/** Whom motions come from, in words that the caller may read. */
@ApplicationScoped
class Names {

  @Inject Members members;
  @Inject Associations associations;

  /** Names of some persons and of all associations, each asked for once. */
  record Known(Map<PersonId, String> persons, Map<AssociationId, String> associations) {

    String of(PersonId person) {
      return persons.getOrDefault(person, "");
    }

    String of(AssociationId association) {
      return association == null ? "" : associations.getOrDefault(association, "");
    }

    /** The association if there is one, else the person. */
    String sender(Motion motion) {
      return motion.association().map(this::of).orElseGet(() -> of(motion.author()));
    }
  }

  Known of(Collection<PersonId> persons) {
    return new Known(members.names(persons), associations.names());
  }
}

package org.radslag.signin;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;

/** What people are called, whether they are members or staff of the office. */
@UseCase
public class People {

  @PersistenceContext EntityManager data;
  @Inject Members members;

  /**
   * Names to show, also of former members and staff. Who is unknown is not in the answer.
   *
   * @param protectedName what a person with protected identity is called, in the reader's language
   */
  @Permit(Role.SIGNED_IN)
  public Map<PersonId, String> names(Collection<PersonId> people, String protectedName) {
    Map<PersonId, String> names = new HashMap<>(members.names(people, protectedName));
    List<UUID> others =
        people.stream()
            .filter(person -> !names.containsKey(person))
            .map(PersonId::value)
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      data.createQuery("select s from StaffMember s where s.id in :others", StaffMember.class)
          .setParameter("others", others)
          .getResultStream()
          .forEach(one -> names.put(one.id(), one.name()));
    }
    return names;
  }
}

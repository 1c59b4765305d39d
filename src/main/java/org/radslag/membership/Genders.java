package org.radslag.membership;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.Id;
import org.radslag.kernel.PersonId;
import org.radslag.platform.UseCase;

/**
 * How many of some people have declared which gender. Numbers only; whoever shows them hides small
 * ones.
 */
@UseCase
public class Genders {

  @PersistenceContext EntityManager data;

  /** The numbers; a gender that nobody among them has declared is not in the answer. */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.AUDITOR})
  public Map<Gender, Integer> of(Collection<PersonId> people) {
    Map<Gender, Integer> numbers = new EnumMap<>(Gender.class);
    if (people.isEmpty()) {
      return numbers;
    }
    data.createQuery(
            "select m.gender, count(m) from Member m where m.id in :people group by m.gender",
            Object[].class)
        .setParameter("people", people.stream().map(Id::value).distinct().toList())
        .getResultStream()
        .forEach(row -> numbers.put((Gender) row[0], ((Number) row[1]).intValue()));
    return numbers;
  }
}

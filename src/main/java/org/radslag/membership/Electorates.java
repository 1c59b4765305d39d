package org.radslag.membership;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** How many may vote, by the association in which they vote. Numbers only, no persons. */
@UseCase
public class Electorates {

  @PersistenceContext EntityManager data;
  @Inject Rules rules;

  /**
   * Members in force on a day by the association in which they voted that day, under the rules of
   * that day. An association without any is not in the answer.
   */
  @Permit(Role.ANYONE)
  public Map<AssociationId, Integer> inForce(LocalDate day) {
    Query query =
        data.createNativeQuery(
            "SELECT CAST(s.votes_in AS CHAR), COUNT(*) FROM ("
                + RegisterOnDay.SQL
                + ") s WHERE s.standing = 'IN_FORCE' GROUP BY s.votes_in");
    Object[] values = RegisterOnDay.values(day, rules.at(day).whole("membership.in_force_days"));
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    Map<AssociationId, Integer> counts = new HashMap<>();
    for (Object row : query.getResultList()) {
      Object[] cells = (Object[]) row;
      counts.put(
          new AssociationId(UUID.fromString(cells[0].toString())), ((Number) cells[1]).intValue());
    }
    return counts;
  }
}

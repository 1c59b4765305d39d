package org.radslag.membership.register;

import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.Associations;
import org.radslag.platform.UseCase;

/**
 * Watches for mass sign-ups before a cut-off: how many join each association, beside what is usual.
 * It stops nothing; it makes visible.
 */
@UseCase
public class Joins {

  private static final int RECENT_DAYS = 30;
  private static final int MONTHS = 12;

  private static final String QUERY =
      "SELECT j.votes_in, SUM(j.joined_on > ?), SUM(j.joined_on <= ?) FROM ("
          + " SELECT a.votes_in, m.joined_on FROM member m JOIN affiliation a ON a.member = m.id"
          + " AND a.effective_from ="
          + " (SELECT MAX(effective_from) FROM affiliation x WHERE x.member = m.id"
          + " AND x.effective_from <= ?)"
          + " UNION ALL SELECT r.votes_in, r.joined_on FROM register_row r"
          + " JOIN register_import i ON i.id = r.import AND i.open_once = 1"
          + " WHERE r.kind = 'NEW') j"
          + " WHERE j.votes_in IS NOT NULL AND j.joined_on > ? GROUP BY j.votes_in";

  private record Counts(int recent, int before) {}

  @Inject Clock clock;
  @Inject ImportStore store;
  @Inject Associations associations;

  /** Every association with its joins up to today, in the order of {@link Associations#all}. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE, Role.AUDITOR})
  public List<JoinFigures> all() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    LocalDate recent = today.minusDays(RECENT_DAYS);
    Map<AssociationId, Counts> counts =
        store.with(
            connection -> {
              Map<AssociationId, Counts> found = new HashMap<>();
              try (PreparedStatement query = connection.prepareStatement(QUERY)) {
                query.setObject(1, recent);
                query.setObject(2, recent);
                query.setObject(3, today);
                query.setObject(4, recent.minusMonths(MONTHS));
                try (ResultSet rows = query.executeQuery()) {
                  while (rows.next()) {
                    found.put(
                        new AssociationId(UUID.fromString(rows.getString(1))),
                        new Counts(rows.getInt(2), rows.getInt(3)));
                  }
                }
              }
              return found;
            });
    return associations.all().stream()
        .map(
            card -> {
              Counts count = counts.getOrDefault(card.id(), new Counts(0, 0));
              return new JoinFigures(
                  card, count.recent, (double) count.before / MONTHS, RECENT_DAYS);
            })
        .toList();
  }
}

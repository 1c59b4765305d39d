package org.radslag.membership.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.register.RegisterApplied;
import org.radslag.platform.TransactionConnection;

/** Moves the members of a merger or split to their successor, all of them in one statement. */
@ApplicationScoped
class MemberMoves {

  /** Where everybody of an association is on a day: association twice, day. */
  private static final String OF_THE_ASSOCIATION =
      " FROM affiliation a JOIN member m ON m.id = a.member"
          + " WHERE (a.geographic = ? OR a.branch = ?) AND a.effective_from ="
          + " (SELECT MAX(x.effective_from) FROM affiliation x"
          + " WHERE x.member = a.member AND x.effective_from <= ?)";

  private static final String MOVE =
      "INSERT INTO affiliation (member, effective_from, geographic, branch, votes_in,"
          + " reorganisation) SELECT a.member, r.takes_effect,"
          + " IF(a.geographic = r.association, r.successor, a.geographic),"
          + " IF(a.branch = r.association, r.successor, a.branch),"
          + " IF(a.votes_in = r.association, r.successor, a.votes_in), r.id"
          + " FROM reorganisation r JOIN affiliation a"
          + " ON (a.geographic = r.association OR a.branch = r.association)"
          + " JOIN member m ON m.id = a.member WHERE r.id = ? AND r.kind <> 'MOVE'"
          + " AND a.effective_from = (SELECT MAX(x.effective_from) FROM affiliation x"
          + " WHERE x.member = a.member AND x.effective_from <= r.takes_effect)"
          + " AND (r.kind = 'MERGE' OR EXISTS (SELECT 1 FROM reorganisation_choice c"
          + " WHERE c.reorganisation = r.id AND (c.kind = 'NUMBER' AND c.value = m.number"
          + " OR c.kind = 'POSTAL_CODE' AND c.value = m.postal_code)))"
          + " ON DUPLICATE KEY UPDATE geographic = VALUES(geographic), branch = VALUES(branch),"
          + " votes_in = VALUES(votes_in)";

  private static final String TAKE_BACK =
      "DELETE a FROM affiliation a JOIN reorganisation r ON r.id = a.reorganisation"
          + " WHERE r.takes_effect > ?";

  private static final String LATER =
      "SELECT id FROM reorganisation WHERE takes_effect > ? AND withdrawn_at IS NULL"
          + " ORDER BY takes_effect, decided_at, id";

  @Inject TransactionConnection connection;

  /**
   * Keeps every other reorganisation, and imports, away until this transaction ends: two that are
   * decided at once are checked one after the other, the second against what the first has written.
   */
  void lock() {
    connection.with(
        database -> {
          try (PreparedStatement query =
                  database.prepareStatement(
                      "SELECT revision FROM register_state WHERE id = 1 FOR UPDATE");
              ResultSet row = query.executeQuery()) {
            return row.next();
          }
        });
  }

  /**
   * Moves the members of a reorganisation that has just been written. Whoever moves on a later day,
   * too, is moved again from where this one has put her.
   *
   * @param on its day
   */
  void move(ReorganisationId id, LocalDate on) {
    connection.with(
        database -> {
          // The register has changed: an import that was compared before has to be read again.
          run(database, "UPDATE register_state SET revision = revision + 1 WHERE id = 1");
          run(database, MOVE, id.toString());
          moveAgainAfter(database, on);
          return null;
        });
  }

  /** Moves everybody from a day on as what still holds says, when something no longer does. */
  void takeBack(LocalDate on) {
    connection.with(
        database -> {
          run(database, "UPDATE register_state SET revision = revision + 1 WHERE id = 1");
          moveAgainAfter(database, on.minusDays(1));
          return null;
        });
  }

  /** How many belong to the association on a day, before anything that is being decided. */
  int members(AssociationId association, LocalDate day) {
    return count(association, day, "", Set.of());
  }

  /** How many of the association's members of a day are chosen. */
  int chosen(AssociationId association, LocalDate day, Selection who) {
    if (who.isEmpty()) {
      return 0;
    }
    List<String> values = new ArrayList<>(who.numbers());
    values.addAll(who.postalCodes());
    String where =
        " AND (m.number IN ("
            + marks(who.numbers().size())
            + ") OR m.postal_code IN ("
            + marks(who.postalCodes().size())
            + "))";
    return count(association, day, where, values);
  }

  /** The numbers of a selection that no member of the association has on a day. */
  Set<String> unknown(AssociationId association, LocalDate day, Selection who) {
    Set<String> unknown = new TreeSet<>(who.numbers());
    if (!unknown.isEmpty()) {
      connection.with(
          database -> {
            String where = " AND m.number IN (" + marks(who.numbers().size()) + ")";
            try (PreparedStatement query =
                    prepare(database, "SELECT m.number", association, day, where, who.numbers());
                ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                unknown.remove(rows.getString(1));
              }
            }
            return unknown;
          });
    }
    return unknown;
  }

  /**
   * A file of a day has been read in: whoever moves on a later day is moved again from where the
   * file has put her.
   */
  void again(@Observes RegisterApplied applied) {
    connection.with(
        database -> {
          moveAgainAfter(database, applied.asOf());
          return null;
        });
  }

  /** Undoes what reorganisations do after a day, and does it again from what holds on that day. */
  private static void moveAgainAfter(Connection database, LocalDate day) throws SQLException {
    run(database, TAKE_BACK, day);
    for (String later : later(database, day)) {
      run(database, MOVE, later);
    }
  }

  private static List<String> later(Connection database, LocalDate day) throws SQLException {
    try (PreparedStatement query = database.prepareStatement(LATER)) {
      query.setObject(1, day);
      try (ResultSet rows = query.executeQuery()) {
        List<String> ids = new ArrayList<>();
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
        return ids;
      }
    }
  }

  private int count(
      AssociationId association, LocalDate day, String where, Iterable<String> values) {
    return connection.with(
        database -> {
          try (PreparedStatement query =
                  prepare(database, "SELECT COUNT(*)", association, day, where, values);
              ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  private static PreparedStatement prepare(
      Connection database,
      String select,
      AssociationId association,
      LocalDate day,
      String where,
      Iterable<String> values)
      throws SQLException {
    PreparedStatement query = database.prepareStatement(select + OF_THE_ASSOCIATION + where);
    query.setString(1, association.toString());
    query.setString(2, association.toString());
    query.setObject(3, day);
    int place = 3;
    for (String value : values) {
      query.setString(++place, value);
    }
    return query;
  }

  /** As many question marks; without any value a NULL, which nothing equals. */
  private static String marks(int count) {
    return count == 0 ? "NULL" : "?" + ", ?".repeat(count - 1);
  }

  private static int run(Connection database, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}

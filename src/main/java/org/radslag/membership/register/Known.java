package org.radslag.membership.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.Fees;
import org.radslag.membership.Gender;
import org.radslag.membership.file.RegisterRow;

/**
 * A person as the register knows her on the day of a file, in the form in which a file would tell
 * it. One whose membership has ended has no associations.
 *
 * @param fees the latest run of fees, or null
 */
record Known(UUID id, RegisterRow row, Fees fees) {

  private static final int FETCH = 1_000;

  /** The columns of a member as the register and the staging table both have them. */
  static final String PERSON =
      "number, given_name, family_name, born, gender, email, phone, street, postal_code, town,"
          + " language, joined_on, protected_identity";

  private static final String QUERY =
      "SELECT m.id, "
          + PERSON
          + ", a.geographic, a.branch, a.votes_in, p.last_paid_on, p.paid_until, p.paid_from"
          + " FROM member m LEFT JOIN affiliation a ON a.member = m.id AND a.effective_from ="
          + " (SELECT MAX(effective_from) FROM affiliation x WHERE x.member = m.id"
          + " AND x.effective_from <= (SELECT as_of FROM register_import WHERE id = ?))"
          + " LEFT JOIN paid_period p ON p.member = m.id AND p.paid_from ="
          + " (SELECT MAX(paid_from) FROM paid_period x WHERE x.member = m.id)";

  boolean isMember() {
    return row.votesIn() != null;
  }

  /** Everybody as of the day of an import's file, by member number. */
  static Map<String, Known> everybody(Connection register, ImportId open) throws SQLException {
    Map<String, Known> known = new HashMap<>();
    try (PreparedStatement query = register.prepareStatement(QUERY)) {
      query.setFetchSize(FETCH);
      query.setString(1, ImportStore.text(open));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Known person = read(rows);
          known.put(person.row.number(), person);
        }
      }
    }
    return known;
  }

  /** Some as of the day of an import's file, by id. */
  static Map<UUID, Known> some(Connection register, ImportId open, Collection<UUID> ids)
      throws SQLException {
    Map<UUID, Known> known = new HashMap<>();
    if (ids.isEmpty()) {
      return known;
    }
    String places = "?, ".repeat(ids.size() - 1) + "?";
    try (PreparedStatement query =
        register.prepareStatement(QUERY + " WHERE m.id IN (" + places + ")")) {
      int place = 1;
      query.setString(place, ImportStore.text(open));
      for (UUID id : ids) {
        query.setString(++place, id.toString());
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Known person = read(rows);
          known.put(person.id, person);
        }
      }
    }
    return known;
  }

  private static Known read(ResultSet rows) throws SQLException {
    RegisterRow row = row(rows);
    LocalDate paidFrom = rows.getObject("paid_from", LocalDate.class);
    return new Known(
        UUID.fromString(rows.getString("id")),
        row,
        paidFrom == null ? null : new Fees(paidFrom, row.lastPaidOn(), row.paidUntil()));
  }

  /** The row as a file would have it, from the register or the staging table. */
  static RegisterRow row(ResultSet rows) throws SQLException {
    return new RegisterRow(
        rows.getString("number"),
        rows.getString("given_name"),
        rows.getString("family_name"),
        rows.getObject("born", LocalDate.class),
        Gender.valueOf(rows.getString("gender")),
        rows.getString("email"),
        rows.getString("phone"),
        rows.getString("street"),
        rows.getString("postal_code"),
        rows.getString("town"),
        rows.getString("language"),
        rows.getObject("joined_on", LocalDate.class),
        rows.getBoolean("protected_identity"),
        association(rows.getString("geographic")),
        association(rows.getString("branch")),
        association(rows.getString("votes_in")),
        rows.getObject("last_paid_on", LocalDate.class),
        rows.getObject("paid_until", LocalDate.class));
  }

  private static AssociationId association(String id) {
    return id == null ? null : new AssociationId(UUID.fromString(id));
  }
}

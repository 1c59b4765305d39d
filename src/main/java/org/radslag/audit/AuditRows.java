package org.radslag.audit;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads an entry as the text that is hashed, the same when it is sealed and when it is checked. */
final class AuditRows {

  private AuditRows() {}

  /** From columns id, happened_at, actor, action, subject, facts, all as text. */
  static ChainLink link(long position, ResultSet row) throws SQLException {
    return new ChainLink(
        position,
        text(row, 1),
        text(row, 2),
        text(row, 3),
        text(row, 4),
        text(row, 5),
        text(row, 6));
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }
}

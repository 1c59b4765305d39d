package org.radslag.membership.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.kernel.Id;
import org.radslag.membership.Fees;
import org.radslag.membership.file.Fault;
import org.radslag.membership.file.RegisterRow;

/** Writes what an import would change, and its faults, in batches. */
final class Staging implements AutoCloseable {

  /** Faults that are kept to be shown; the rest are only counted. */
  static final int MOST_FAULTS = 2_000;

  /** Between the details of a fault or refusal in one column; never in a cleaned text. */
  static final String BETWEEN = "\u001f";

  private static final int BATCH = 1_000;
  private static final String ROW =
      "INSERT INTO register_row (import, position, kind, member, effective_from, "
          + Known.PERSON
          + ", geographic, branch, votes_in, paid_from, last_paid_on, paid_until, drop_paid_from)"
          + " VALUES ("
          + "?, ".repeat(24)
          + "?)";
  private static final String FAULT =
      "INSERT INTO register_fault (import, place, line, field, value, reason, details)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";

  private final String owner;
  private final PreparedStatement rows;
  private final PreparedStatement faults;
  private final PreparedStatement removed;
  private boolean anyRemoved;
  private int waitingRows;
  private int faultCount;

  Staging(Connection database, ImportId owner) throws SQLException {
    this.owner = owner.value().toString();
    this.rows = database.prepareStatement(ROW);
    this.faults = database.prepareStatement(FAULT);
    this.removed =
        database.prepareStatement("DELETE FROM register_row WHERE import = ? AND position = ?");
  }

  /**
   * One row that changes something.
   *
   * @param fees the run of fees as it becomes; null when there is none
   * @param dropped the first day of a run of fees that it replaces, or null
   */
  void add(
      int position,
      RowKind kind,
      UUID member,
      LocalDate from,
      RegisterRow row,
      Fees fees,
      LocalDate dropped)
      throws SQLException {
    boolean ended = kind == RowKind.ENDED;
    int i = 0;
    rows.setString(++i, owner);
    rows.setInt(++i, position);
    rows.setString(++i, kind.name());
    rows.setString(++i, member.toString());
    rows.setObject(++i, from);
    rows.setString(++i, row.number());
    rows.setString(++i, row.givenName());
    rows.setString(++i, row.familyName());
    rows.setObject(++i, row.born());
    rows.setString(++i, row.gender().name());
    rows.setString(++i, row.email());
    rows.setString(++i, row.phone());
    rows.setString(++i, row.street());
    rows.setString(++i, row.postalCode());
    rows.setString(++i, row.town());
    rows.setString(++i, row.language());
    rows.setObject(++i, row.joinedOn());
    rows.setBoolean(++i, row.protectedIdentity());
    rows.setString(++i, ended ? null : text(row.geographic()));
    rows.setString(++i, ended ? null : text(row.branch()));
    rows.setString(++i, ended ? null : text(row.votesIn()));
    rows.setObject(++i, fees == null ? null : fees.paidFrom());
    rows.setObject(++i, fees == null ? null : fees.lastPaidOn());
    rows.setObject(++i, fees == null ? null : fees.paidUntil());
    rows.setObject(++i, dropped);
    rows.addBatch();
    if (++waitingRows == BATCH) {
      rows.executeBatch();
      waitingRows = 0;
    }
  }

  /** One fault; beyond the bound it is counted but not kept. */
  void add(Fault fault) throws SQLException {
    if (++faultCount > MOST_FAULTS) {
      return;
    }
    faults.setString(1, owner);
    faults.setInt(2, faultCount);
    faults.setInt(3, fault.line());
    faults.setString(4, fault.field() == null ? "" : fault.field().name());
    faults.setString(5, fault.value());
    faults.setString(6, fault.reason());
    faults.setString(
        7, fault.details().stream().map(Object::toString).collect(Collectors.joining(BETWEEN)));
    faults.addBatch();
  }

  int faultCount() {
    return faultCount;
  }

  /** Takes a row back. */
  void remove(int position) throws SQLException {
    removed.setString(1, owner);
    removed.setInt(2, position);
    removed.addBatch();
    anyRemoved = true;
  }

  /** Writes what is still waiting. */
  void finish() throws SQLException {
    if (waitingRows > 0) {
      rows.executeBatch();
      waitingRows = 0;
    }
    if (faultCount > 0) {
      faults.executeBatch();
    }
    if (anyRemoved) {
      removed.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    rows.close();
    faults.close();
    removed.close();
  }

  /** Removes everything that was read from an import's file. */
  static void clear(Connection database, ImportId owner) throws SQLException {
    for (String table : new String[] {"register_row", "register_fault"}) {
      try (PreparedStatement delete =
          database.prepareStatement("DELETE FROM " + table + " WHERE import = ?")) {
        delete.setString(1, owner.value().toString());
        delete.executeUpdate();
      }
    }
  }

  private static String text(Id id) {
    return id == null ? null : id.value().toString();
  }
}

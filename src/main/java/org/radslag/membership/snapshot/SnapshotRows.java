package org.radslag.membership.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.RegisterOnDay;
import org.radslag.membership.Standing;

/** The rows of snapshots: frozen from the register, and read again to be checked. */
final class SnapshotRows {

  private static final String COLUMNS = "member, number, geographic, branch, votes_in, standing";

  /** How many rows there are, how many of them in force, and the hash of all. */
  record Content(int members, int inForce, String hash) {}

  private final Connection database;

  SnapshotRows(Connection database) {
    this.database = database;
  }

  /** What a snapshot of the day would hold. */
  Content ofRegister(LocalDate day, int waitingDays) throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement(
            "SELECT * FROM (" + RegisterOnDay.SQL + ") s ORDER BY s.number")) {
      fill(query, 0, day, waitingDays);
      return content(query, day);
    }
  }

  /** What a snapshot holds. */
  Content ofSnapshot(SnapshotId id, LocalDate day) throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement(
            "SELECT " + COLUMNS + " FROM snapshot_member WHERE snapshot = ? ORDER BY number")) {
      query.setString(1, id.toString());
      return content(query, day);
    }
  }

  /** The members of a snapshot for whom a condition holds. */
  List<FrozenMember> members(SnapshotId id, String condition, Optional<PersonId> person)
      throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement(
            "SELECT CAST(member AS CHAR), CAST(votes_in AS CHAR), standing FROM snapshot_member"
                + " WHERE snapshot = ? AND "
                + condition)) {
      query.setString(1, id.toString());
      if (person.isPresent()) {
        query.setString(2, person.get().toString());
      }
      List<FrozenMember> members = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          members.add(
              new FrozenMember(
                  new PersonId(UUID.fromString(rows.getString(1))),
                  new AssociationId(UUID.fromString(rows.getString(2))),
                  Standing.valueOf(rows.getString(3))));
        }
      }
      return members;
    }
  }

  /** Copies the rows of the day. */
  int freeze(SnapshotId id, LocalDate day, int waitingDays) throws SQLException {
    try (PreparedStatement copy =
        database.prepareStatement(
            "INSERT INTO snapshot_member (snapshot, "
                + COLUMNS
                + ") SELECT ?, s.member, s.number, s.geographic, s.branch, s.votes_in, s.standing"
                + " FROM ("
                + RegisterOnDay.SQL
                + ") s")) {
      copy.setString(1, id.toString());
      fill(copy, 1, day, waitingDays);
      return copy.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, int before, LocalDate day, int waitingDays)
      throws SQLException {
    Object[] values = RegisterOnDay.values(day, waitingDays);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(before + i + 1, values[i]);
    }
  }

  /**
   * The hash is over the cut-off day and one line per member in the order of their numbers, each
   * value ended by a semicolon and each line by a line feed, in UTF-8.
   */
  private static Content content(PreparedStatement query, LocalDate day) throws SQLException {
    MessageDigest hash = sha256();
    hash.update((day + "\n").getBytes(StandardCharsets.UTF_8));
    int members = 0;
    int inForce = 0;
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String standing = rows.getString("standing");
        members++;
        inForce += standing.equals(Standing.IN_FORCE.name()) ? 1 : 0;
        StringBuilder line = new StringBuilder();
        for (String column : COLUMNS.split(", ")) {
          String value = rows.getString(column);
          line.append(value == null ? "" : value).append(';');
        }
        hash.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return new Content(members, inForce, HexFormat.of().formatHex(hash.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}

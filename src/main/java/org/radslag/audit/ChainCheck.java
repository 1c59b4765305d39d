package org.radslag.audit;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Walks the whole chain and stops at the first thing that is wrong. Needs only to read, so that an
 * auditor can run it with an account of her own.
 */
final class ChainCheck {

  /** Rows fetched at a time: the walk takes the same memory whatever the length of the trail. */
  private static final int FETCH = 1_000;

  private record Head(byte[] hash, String at, byte[] signature) {}

  private final Connection connection;
  private final PublicKey key;
  private long lastSigned;

  ChainCheck(Connection connection, PublicKey key) {
    this.connection = connection;
    this.key = key;
  }

  ChainReport run() throws SQLException {
    Map<Long, Head> heads = heads();
    long position = 0;
    byte[] hash = ChainLink.GENESIS;
    try (PreparedStatement ask =
        connection.prepareStatement(
            "SELECT CAST(e.id AS CHAR), CAST(e.happened_at AS CHAR), CAST(e.actor AS CHAR),"
                + " e.action, CAST(e.subject AS CHAR), e.facts, s.position, s.hash,"
                + " CAST(s.entry AS CHAR) FROM audit_seal s LEFT JOIN audit_entry e ON e.id ="
                + " s.entry ORDER BY s.position")) {
      ask.setFetchSize(FETCH);
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          position++;
          String entry = row.getString(9);
          if (row.getLong(7) != position) {
            return ChainReport.broken(position, "", ChainReport.Fault.PLACE_MISSING);
          }
          if (row.getString(1) == null) {
            return ChainReport.broken(position, entry, ChainReport.Fault.ENTRY_REMOVED);
          }
          hash = AuditRows.link(position, row).hash(hash);
          if (!Arrays.equals(hash, row.getBytes(8))) {
            return ChainReport.broken(position, entry, ChainReport.Fault.ENTRY_ALTERED);
          }
          Head head = heads.remove(position);
          if (head != null
              && !(Arrays.equals(head.hash(), hash)
                  && HeadSignature.holds(key, position, head.at(), hash, head.signature()))) {
            return ChainReport.broken(position, entry, ChainReport.Fault.SIGNATURE_WRONG);
          }
          if (head != null) {
            lastSigned = position;
          }
        }
      }
    }
    if (!heads.isEmpty()) {
      return ChainReport.broken(position + 1, "", ChainReport.Fault.TAIL_CUT);
    }
    if (position != lastSigned) {
      return ChainReport.broken(lastSigned + 1, "", ChainReport.Fault.NOT_SIGNED);
    }
    return strayEntry(position);
  }

  /** An entry that is neither sealed nor waiting was put in, or its seal taken away. */
  private ChainReport strayEntry(long length) throws SQLException {
    try (PreparedStatement ask =
            connection.prepareStatement(
                "SELECT CAST(e.id AS CHAR) FROM audit_entry e"
                    + " LEFT JOIN audit_seal s ON s.entry = e.id"
                    + " LEFT JOIN audit_pending p ON p.entry = e.id"
                    + " WHERE s.entry IS NULL AND p.entry IS NULL"
                    + " ORDER BY e.happened_at LIMIT 1");
        ResultSet stray = ask.executeQuery()) {
      return stray.next()
          ? ChainReport.broken(length + 1, stray.getString(1), ChainReport.Fault.NOT_SEALED)
          : ChainReport.whole(length);
    }
  }

  private Map<Long, Head> heads() throws SQLException {
    Map<Long, Head> heads = new TreeMap<>();
    try (PreparedStatement ask =
            connection.prepareStatement(
                "SELECT position, hash, CAST(signed_at AS CHAR), signature FROM audit_head");
        ResultSet row = ask.executeQuery()) {
      while (row.next()) {
        heads.put(row.getLong(1), new Head(row.getBytes(2), row.getString(3), row.getBytes(4)));
      }
    }
    return heads;
  }
}

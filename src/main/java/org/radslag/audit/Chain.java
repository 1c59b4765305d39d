package org.radslag.audit;

import java.security.PrivateKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The chain in the database, appended to over one connection and in its transaction. */
final class Chain {

  /** Entries sealed in one go; the rest follow half a second later. */
  private static final int BATCH = 1_000;

  private static final String LOCK = "SELECT id FROM audit_lock WHERE id = 1 FOR UPDATE NOWAIT";
  private static final int LOCK_TAKEN = 1205;

  private final Connection connection;

  Chain(Connection connection) {
    this.connection = connection;
  }

  /** Seals what waits and signs the new head. Answers how many entries were sealed. */
  int seal(PrivateKey key) throws SQLException {
    if (!anythingWaits() || !locked()) {
      return 0;
    }
    long position = 0;
    byte[] hash = ChainLink.GENESIS;
    try (PreparedStatement ask =
            connection.prepareStatement(
                "SELECT position, hash FROM audit_seal ORDER BY position DESC LIMIT 1");
        ResultSet last = ask.executeQuery()) {
      if (last.next()) {
        position = last.getLong(1);
        hash = last.getBytes(2);
      }
    }
    List<ChainLink> waiting = waiting(position);
    try (PreparedStatement seal =
            connection.prepareStatement(
                "INSERT INTO audit_seal (position, entry, hash) VALUES (?, ?, ?)");
        PreparedStatement done =
            connection.prepareStatement("DELETE FROM audit_pending WHERE entry = ?")) {
      for (ChainLink link : waiting) {
        hash = link.hash(hash);
        seal.setLong(1, link.position());
        seal.setString(2, link.entry());
        seal.setBytes(3, hash);
        seal.addBatch();
        done.setString(1, link.entry());
        done.addBatch();
      }
      seal.executeBatch();
      done.executeBatch();
    }
    sign(key, position + waiting.size(), hash);
    return waiting.size();
  }

  private boolean anythingWaits() throws SQLException {
    try (PreparedStatement ask =
            connection.prepareStatement("SELECT 1 FROM audit_pending LIMIT 1");
        ResultSet found = ask.executeQuery()) {
      return found.next();
    }
  }

  private boolean locked() throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK);
        ResultSet taken = lock.executeQuery()) {
      return taken.next();
    } catch (SQLException refused) {
      if (refused.getErrorCode() == LOCK_TAKEN) {
        return false;
      }
      throw refused;
    }
  }

  private List<ChainLink> waiting(long position) throws SQLException {
    List<ChainLink> links = new ArrayList<>();
    try (PreparedStatement ask =
        connection.prepareStatement(
            "SELECT CAST(e.id AS CHAR), CAST(e.happened_at AS CHAR), CAST(e.actor AS CHAR),"
                + " e.action, CAST(e.subject AS CHAR), e.facts"
                + " FROM audit_pending p JOIN audit_entry e ON e.id = p.entry"
                + " ORDER BY e.happened_at, e.id LIMIT "
                + BATCH)) {
      try (ResultSet entry = ask.executeQuery()) {
        while (entry.next()) {
          links.add(AuditRows.link(++position, entry));
        }
      }
    }
    return links;
  }

  private void sign(PrivateKey key, long position, byte[] hash) throws SQLException {
    String at;
    try (PreparedStatement ask = connection.prepareStatement("SELECT CAST(SYSDATE(6) AS CHAR)");
        ResultSet time = ask.executeQuery()) {
      time.next();
      at = time.getString(1);
    }
    try (PreparedStatement head =
        connection.prepareStatement(
            "INSERT INTO audit_head (position, hash, signed_at, signature) VALUES (?, ?, ?, ?)")) {
      head.setLong(1, position);
      head.setBytes(2, hash);
      head.setString(3, at);
      head.setBytes(4, HeadSignature.sign(key, position, at, hash));
      head.executeUpdate();
    }
  }
}

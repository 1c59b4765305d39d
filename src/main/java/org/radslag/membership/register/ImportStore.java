package org.radslag.membership.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.Associations;
import org.radslag.membership.file.KnownAssociations;
import org.radslag.membership.file.Layout;
import org.radslag.membership.file.RegisterField;
import org.radslag.membership.file.RegisterFile;
import org.radslag.platform.TransactionConnection;

/** What an open import needs, and what is remembered for the next one. */
@ApplicationScoped
class ImportStore {

  private static final int MOST_SPELLINGS = 1_000;

  @Inject TransactionConnection connection;
  @Inject Associations associations;

  <T> T with(TransactionConnection.Work<T> work) {
    return connection.with(work);
  }

  /** Runs one statement; answers how many rows it touched. */
  int run(String sql, Object... values) {
    return with(connection -> run(connection, sql, values));
  }

  static int run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  void keep(ImportId id, byte[] content) {
    run("INSERT INTO register_file (import, content) VALUES (?, ?)", text(id), content);
  }

  /** Removes everything that only an open import needs. */
  void clear(ImportId id) {
    with(
        connection -> {
          Staging.clear(connection, id);
          return run(connection, "DELETE FROM register_file WHERE import = ?", text(id));
        });
  }

  /** The file of an open import, with the columns that the office has chosen for its headings. */
  Optional<RegisterFile> file(ImportId id) {
    return with(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement("SELECT content FROM register_file WHERE import = ?")) {
            query.setString(1, text(id));
            try (ResultSet row = query.executeQuery()) {
              return row.next()
                  ? Optional.of(RegisterFile.open(row.getBytes(1)).value()).map(this::remembered)
                  : Optional.empty();
            }
          }
        });
  }

  private RegisterFile remembered(RegisterFile file) {
    Optional<List<RegisterField>> fields =
        with(
            connection -> {
              try (PreparedStatement query =
                  connection.prepareStatement(
                      "SELECT fields FROM column_mapping WHERE signature = ?")) {
                query.setString(1, file.layout().signature());
                try (ResultSet row = query.executeQuery()) {
                  return row.next()
                      ? Optional.of(Layout.fields(row.getString(1)))
                      : Optional.empty();
                }
              }
            });
    return fields.map(file::with).orElse(file);
  }

  void remember(Layout layout, Instant at) {
    run(
        "INSERT INTO column_mapping (signature, fields, changed_at) VALUES (?, ?, ?) ON DUPLICATE"
            + " KEY UPDATE fields = VALUES(fields), changed_at = VALUES(changed_at)",
        layout.signature(),
        layout.written(),
        LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }

  /**
   * The associations of a day under their names and under the spellings that have been noted, and
   * those that were gone by then.
   */
  KnownAssociations associations(LocalDate day) {
    Map<String, AssociationId> spellings =
        with(
            connection -> {
              Map<String, AssociationId> noted = new HashMap<>();
              try (PreparedStatement query =
                      connection.prepareStatement(
                          "SELECT written, association FROM association_spelling LIMIT "
                              + MOST_SPELLINGS);
                  ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                  noted.put(
                      rows.getString(1), new AssociationId(UUID.fromString(rows.getString(2))));
                }
              }
              return noted;
            });
    return new KnownAssociations(associations.at(day), associations.merged(day), spellings);
  }

  /** The day the register tells of. */
  Optional<LocalDate> registerAsOf() {
    return with(
        connection -> {
          try (PreparedStatement query =
                  connection.prepareStatement("SELECT as_of FROM register_state WHERE id = 1");
              ResultSet row = query.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDate.class));
          }
        });
  }

  /** How often the register has changed. */
  static long revision(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT revision FROM register_state WHERE id = 1");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  static String text(ImportId id) {
    return id.value().toString();
  }
}

package org.radslag.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.radslag.kernel.Outcome;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Associations;
import org.radslag.membership.register.ImportCard;
import org.radslag.membership.register.ImportId;
import org.radslag.membership.register.ImportState;
import org.radslag.membership.register.RegisterImports;
import org.radslag.membership.register.RegisterReading;
import org.radslag.membership.register.RegisterSaving;

/** The demo district's register, and imports of files made from it. */
@ApplicationScoped
public class DemoRegister {

  private static final String FOLDER = "/org/radslag/demo/";

  private static final String REGISTER =
      "SELECT MD5(CONCAT((SELECT GROUP_CONCAT(CONCAT_WS('|', id, number, given_name, family_name,"
          + " born, gender, email, phone, street, postal_code, town, language, joined_on,"
          + " protected_identity) ORDER BY number) FROM member),"
          + " (SELECT GROUP_CONCAT(CONCAT_WS('|', member, effective_from, geographic, branch,"
          + " votes_in) ORDER BY member, effective_from) FROM affiliation),"
          + " (SELECT GROUP_CONCAT(CONCAT_WS('|', member, paid_from, last_paid_on, paid_until)"
          + " ORDER BY member, paid_from) FROM paid_period)))";

  /** The numbers of the demo's file, as a condition on {@code number}. */
  static final String OF_THE_FILE = "number REGEXP '^2[0-9]{5}$'";

  private static final String OTHERS =
      "SELECT 1 FROM member m JOIN affiliation a ON a.member = m.id AND a.effective_from ="
          + " (SELECT MAX(x.effective_from) FROM affiliation x WHERE x.member = m.id)"
          + " WHERE a.votes_in IS NOT NULL AND NOT m."
          + OF_THE_FILE
          + " LIMIT 1";

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  private boolean original;

  @Inject As as;
  @Inject Associations associations;
  @Inject RegisterImports imports;
  @Inject RegisterReading reading;
  @Inject RegisterSaving saving;

  /** The register file as text, its mark included. */
  public String text() {
    return read("register.csv");
  }

  /** Makes sure that the register holds what the demo file says, and that no import is open. */
  public void load() {
    as.system(() -> imports.latest()).stream()
        .filter(card -> card.state().isOpen())
        .forEach(this::discard);
    if (associations.all().isEmpty()) {
      read("associations.csv").lines().skip(1).forEach(this::found);
    }
    if (!original || othersHaveJoined()) {
      save(review(text()));
      original = true;
    }
  }

  /** Whether another test has entered members who are not in the demo's file. */
  private boolean othersHaveJoined() {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(OTHERS);
        ResultSet found = query.executeQuery()) {
      return found.next();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Uploads and reads a file. */
  public ImportCard review(String text) {
    return review(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Uploads and reads a file. */
  public ImportCard review(byte[] file) {
    ImportId id = as.system(() -> imports.upload("register.csv", file, null)).value();
    Outcome<ImportState> read = as.system(() -> reading.read(id));
    if (!read.isDone()) {
      as.system(() -> imports.discard(id));
      throw new IllegalStateException(read.reasons().toString());
    }
    return find(id);
  }

  /** Saves a reviewed import that has nothing to ask about. */
  public ImportCard save(ImportCard card) {
    original &= card.differences() == 0;
    return as.system(() -> saving.save(card.id(), false, false)).value();
  }

  /** A hash of everything that imports write. */
  public String fingerprint() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement longer =
            connection.prepareStatement("SET SESSION group_concat_max_len = 100000000");
        PreparedStatement query = connection.prepareStatement(REGISTER)) {
      longer.execute();
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /** Closes an import without saving. */
  public void discard(ImportCard card) {
    as.system(() -> imports.discard(card.id()));
  }

  public ImportCard find(ImportId id) {
    return as.system(() -> imports.find(id)).orElseThrow();
  }

  private void found(String line) {
    String[] cells = line.split(",");
    AssociationKind kind =
        switch (cells[1]) {
          case "city" -> AssociationKind.CITY;
          case "municipality" -> AssociationKind.MUNICIPALITY;
          default -> AssociationKind.BRANCH;
        };
    String place = kind == AssociationKind.CITY ? "Mälarstad" : cells[0];
    as.system(() -> associations.found(cells[0], kind, place)).value();
  }

  private static String read(String name) {
    try (InputStream file = DemoRegister.class.getResourceAsStream(FOLDER + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

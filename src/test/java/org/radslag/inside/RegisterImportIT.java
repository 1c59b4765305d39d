package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.kernel.Outcome;
import org.radslag.membership.RegisterOnDay;
import org.radslag.membership.register.ImportCard;
import org.radslag.membership.register.ImportState;
import org.radslag.membership.register.RegisterImports;
import org.radslag.membership.register.RegisterReading;
import org.radslag.membership.register.RegisterReview;
import org.radslag.membership.register.RegisterSaving;
import org.radslag.membership.register.ReviewRow;
import org.radslag.membership.register.RowKind;
import org.radslag.membership.register.Spellings;

/** What a register file becomes: the demo district's 10,600 rows, read, compared and saved. */
@ExtendWith(ArquillianExtension.class)
class RegisterImportIT {
  private static final int ROWS = 10_600;

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject DemoRegister demo;
  @Inject RegisterImports imports;
  @Inject RegisterReading reading;
  @Inject RegisterReview review;
  @Inject RegisterSaving saving;
  @Inject Spellings spellings;
  @Inject As as;

  @BeforeEach
  void the_register_is_the_demo_districts() {
    demo.load();
  }

  @Test
  void on_the_first_of_november_ten_thousand_are_in_force_420_unpaid_and_180_not_yet()
      throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT standing, COUNT(*) FROM ("
                    + RegisterOnDay.SQL
                    + ") s WHERE "
                    + DemoRegister.OF_THE_FILE
                    + " GROUP BY standing")) {
      Object[] values = RegisterOnDay.values(LocalDate.of(2026, 11, 1), 30);
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    int unpaid = counts.getOrDefault("UNPAID", 0) + counts.getOrDefault("NEVER_PAID", 0);
    assertEquals(10_000, counts.get("IN_FORCE"));
    assertEquals(420, unpaid);
    assertEquals(180, counts.get("WAITING"));
  }

  @Test
  void the_same_file_again_changes_nothing() throws SQLException {
    String before = demo.fingerprint();
    ImportCard again = demo.review(demo.text());
    assertEquals(ROWS, again.same());
    assertEquals(0, again.differences());
    assertEquals(ROWS, again.before());
    demo.save(again);
    assertEquals(before, demo.fingerprint());
  }

  @Test
  void the_same_register_in_other_characters_and_with_other_separators_changes_nothing() {
    String text = demo.text();
    String tabs = text.substring(1).replace(';', '\t');
    for (byte[] file :
        List.of(
            tabs.getBytes(StandardCharsets.UTF_8),
            text.getBytes(StandardCharsets.UTF_16LE),
            text.substring(1).getBytes(Charset.forName("windows-1252")))) {
      ImportCard card = demo.review(file);
      assertEquals(ROWS, card.same());
      demo.discard(card);
    }
  }

  @Test
  void returning_changed_moved_and_ended_members_are_told_apart_and_saved() throws SQLException {
    List<String> lines = new ArrayList<>(demo.text().lines().toList());
    String original = String.join("\r\n", lines) + "\r\n";
    int place = unprotected(lines);
    lines.set(place, lines.get(place).replaceFirst(";N;[a-z]+$", ";N;da"));
    String moved = lines.get(place + 1);
    String[] cells = moved.split(";", -1);
    cells[10] = cells[10].equals("Almvik") ? "Granudden" : "Almvik";
    cells[11] = "";
    cells[12] = cells[10];
    lines.set(place + 1, String.join(";", cells));
    String gone = lines.remove(place + 2).split(";")[0];

    ImportCard card = demo.review(String.join("\r\n", lines) + "\r\n");
    assertEquals(
        List.of(0, 1, 1, 1, ROWS - 3),
        List.of(card.newMembers(), card.changed(), card.moved(), card.ended(), card.same()));
    assertEquals(card.before() + card.newMembers() - card.ended(), card.after());
    ReviewRow move = as.system(() -> review.rows(card.id(), RowKind.MOVED, 0)).get(0);
    assertEquals(cells[0], move.number());
    assertTrue(move.changes().stream().anyMatch(change -> change.after().equals(cells[12])));
    assertEquals(gone, as.system(() -> review.rows(card.id(), RowKind.ENDED, 0)).get(0).number());
    demo.save(card);

    ImportCard back = demo.review(original);
    assertEquals(
        List.of(1, 1, 1, 0),
        List.of(back.newMembers(), back.changed(), back.moved(), back.ended()));
    demo.save(back);
    assertEquals(0, files(), "nothing of a closed import's file is kept");
  }

  @Test
  void a_replaced_address_is_told_to_the_mailbox_that_it_replaces() throws SQLException {
    List<String> lines = new ArrayList<>(demo.text().lines().toList());
    String original = String.join("\r\n", lines) + "\r\n";
    int place = 100;
    while (!lines.get(place).contains("@") || !lines.get(place).contains(";N;")) {
      place++;
    }
    String former = lines.get(place).replaceFirst("^.*;([^;]+@[^;]+);.*$", "$1");
    int before = told();
    lines.set(place, lines.get(place).replace(former, "ny." + UUID.randomUUID() + "@example.org"));
    demo.save(demo.review(String.join("\r\n", lines) + "\r\n"));
    assertEquals(before + 1, told());
    demo.save(demo.review(original));
    assertEquals(before + 2, told(), "the way back is a change as well");
  }

  private int told() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM outgoing_mail WHERE kind = 'membership.address'");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void a_spelling_that_the_office_notes_is_read_from_then_on() {
    List<String> lines = new ArrayList<>(demo.text().lines().toList());
    int place = unprotected(lines);
    String[] cells = lines.get(place).split(";", -1);
    String name = cells[10];
    String written = name + UUID.randomUUID().toString().substring(0, 2);
    lines.set(place, lines.get(place).replace(name, written));
    ImportCard card = demo.review(String.join("\r\n", lines) + "\r\n");
    var misspelled = as.system(() -> review.misspelled(card.id())).get(0);
    assertEquals(written, misspelled.written());
    assertEquals(name, misspelled.meant().name());
    assertEquals(List.of(place + 1), misspelled.lines());
    as.system(() -> spellings.note(misspelled.written(), misspelled.meant().id()));
    as.system(() -> reading.read(card.id()));
    assertEquals(ROWS, demo.find(card.id()).same());
    demo.discard(card);
  }

  @Test
  void columns_are_chosen_once_and_remembered_for_files_with_the_same_headings() {
    String odd = demo.text().replace("Medlemsnummer;", "Nyckel " + UUID.randomUUID() + ";");
    ImportCard card = demo.review(odd);
    assertEquals(ImportState.MAPPING, card.state());
    var layout = as.system(() -> imports.layout(card.id())).orElseThrow();
    List<org.radslag.membership.file.RegisterField> fields = new ArrayList<>(layout.fields());
    assertRefused(
        "membership.refused.column-missing",
        as.system(() -> imports.chooseColumns(card.id(), fields)));
    fields.set(0, org.radslag.membership.file.RegisterField.NUMBER);
    assertTrue(as.system(() -> imports.chooseColumns(card.id(), fields)).isDone());
    as.system(() -> reading.read(card.id()));
    assertEquals(ROWS, demo.find(card.id()).same());
    demo.discard(card);
    ImportCard next = demo.review(odd);
    assertEquals(ROWS, next.same());
    demo.discard(next);
  }

  private Outcome<ImportCard> save(ImportCard card, boolean leaveOut, boolean endMany) {
    return as.system(() -> saving.save(card.id(), leaveOut, endMany));
  }

  private static void assertRefused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone());
    assertEquals(reason, outcome.reasons().get(0).reason());
  }

  /** The first of five lines in a row about members who are not protected. */
  private static int unprotected(List<String> lines) {
    int place = 100;
    while (!lines.subList(place, place + 5).stream().allMatch(line -> line.contains(";N;"))) {
      place++;
    }
    return place;
  }

  private int files() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT (SELECT COUNT(*) FROM register_file) + (SELECT COUNT(*) FROM register_row)"
                    + " + (SELECT COUNT(*) FROM register_fault)");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}

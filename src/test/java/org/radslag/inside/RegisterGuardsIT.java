package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.register.ImportCard;
import org.radslag.membership.register.ImportState;
import org.radslag.membership.register.RegisterImports;
import org.radslag.membership.register.RegisterReading;
import org.radslag.membership.register.RegisterReview;
import org.radslag.membership.register.RegisterSaving;
import org.radslag.membership.register.ReviewRow;
import org.radslag.membership.register.RowKind;

/** What keeps a wrong file out of the register. */
@ExtendWith(ArquillianExtension.class)
class RegisterGuardsIT {

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject DemoRegister demo;
  @Inject RegisterImports imports;
  @Inject RegisterReading reading;
  @Inject RegisterReview review;
  @Inject RegisterSaving saving;
  @Inject As as;

  @BeforeEach
  void the_register_is_the_demo_districts() {
    demo.load();
  }

  @Test
  void a_file_with_faults_is_saved_only_when_the_office_leaves_them_out() {
    List<String> lines = new ArrayList<>(demo.text().lines().toList());
    int place = unprotected(lines);
    lines.set(place, lines.get(place).replaceFirst(";N;[a-z]+$", ";N;klingonska"));
    ImportCard card = demo.review(String.join("\r\n", lines) + "\r\n");
    assertEquals(1, card.faulty());
    assertEquals(0, card.ended());
    assertEquals(place + 1, as.system(() -> review.faults(card.id(), 0, 10)).get(0).line());
    assertRefused("membership.refused.faulty", save(card, false, false));
    assertTrue(save(card, true, false).isDone());
  }

  @Test
  void rows_whose_number_cannot_be_read_are_never_left_out() {
    List<String> lines = new ArrayList<>(demo.text().lines().toList());
    int place = unprotected(lines);
    lines.set(place, "?" + lines.get(place));
    ImportCard card = demo.review(String.join("\r\n", lines) + "\r\n");
    assertRefused("membership.refused.nameless", save(card, true, true));
    demo.discard(card);
  }

  @Test
  void half_a_file_ends_nobody_without_the_offices_word() throws SQLException {
    String before = demo.fingerprint();
    List<String> lines = demo.text().lines().toList();
    String half = String.join("\r\n", lines.subList(0, lines.size() / 2)) + "\r\n";
    ImportCard card = demo.review(half);
    assertTrue(card.endsUnusuallyMany());
    assertRefused("membership.refused.ends-many", save(card, false, false));
    demo.discard(card);
    assertEquals(before, demo.fingerprint());
  }

  @Test
  void a_preview_that_the_register_has_left_behind_is_not_saved() throws SQLException {
    ImportCard card = demo.review(demo.text());
    try (Connection connection = database.getConnection();
        PreparedStatement change =
            connection.prepareStatement("UPDATE register_state SET revision = revision + 1")) {
      change.executeUpdate();
    }
    assertRefused("membership.refused.register-changed", save(card, false, false));
    assertEquals(ImportState.REVIEW, demo.find(card.id()).state());
    assertTrue(as.system(() -> reading.read(card.id())).isDone());
    assertTrue(save(card, false, false).isDone());
  }

  @Test
  void one_import_is_open_at_a_time_and_a_closed_one_stays_closed() {
    ImportCard card = demo.review(demo.text());
    byte[] file = demo.text().getBytes(StandardCharsets.UTF_8);
    assertRefused(
        "membership.refused.import-open", as.system(() -> imports.upload("b.csv", file, null)));
    demo.discard(card);
    assertRefused("membership.refused.import-closed", save(card, true, true));
    assertRefused("membership.refused.import-closed", as.system(() -> reading.read(card.id())));
    assertRefused("membership.refused.import-closed", as.system(() -> imports.discard(card.id())));
  }

  @Test
  void a_protected_person_is_named_in_no_list_of_the_review() {
    List<String> lines = new ArrayList<>(demo.text().lines().toList());
    for (int i = 1; i < lines.size(); i++) {
      lines.set(i, lines.get(i).replace(";J;", ";N;"));
    }
    ImportCard card = demo.review(String.join("\r\n", lines) + "\r\n");
    assertEquals(40, card.changed());
    for (ReviewRow row : as.system(() -> review.rows(card.id(), RowKind.CHANGED, 0))) {
      assertTrue(row.protectedIdentity());
      assertEquals("", row.name());
      assertEquals(List.of(), row.changes());
    }
    demo.discard(card);
  }

  @Test
  void a_file_of_tomorrow_or_older_than_the_register_is_refused() {
    byte[] file = demo.text().getBytes(StandardCharsets.UTF_8);
    LocalDate told = as.system(() -> imports.registerAsOf()).orElseThrow();
    assertRefused(
        "membership.refused.as-of-future",
        as.system(() -> imports.upload("a.csv", file, told.plusYears(1))));
    assertRefused(
        "membership.refused.as-of-past",
        as.system(() -> imports.upload("a.csv", file, told.minusDays(1))));
  }

  @Test
  void only_the_office_imports() {
    PersonId person = PersonId.create();
    byte[] file = demo.text().getBytes(StandardCharsets.UTF_8);
    assertThrows(
        Forbidden.class,
        () -> as.member(person, () -> imports.upload("a.csv", file, null), Role.BOARD));
    assertThrows(Forbidden.class, () -> as.nobody(() -> imports.latest()));
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
}

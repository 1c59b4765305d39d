package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
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
import org.radslag.membership.snapshot.SnapshotId;
import org.radslag.membership.snapshot.SnapshotLine;
import org.radslag.membership.snapshot.SnapshotReport;
import org.radslag.membership.snapshot.Snapshots;

/** Frozen copies of the register: unchangeable, and explained to the last member. */
@ExtendWith(ArquillianExtension.class)
class SnapshotIT {

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject DemoRegister demo;
  @Inject Snapshots snapshots;
  @Inject Clock clock;
  @Inject As as;

  @BeforeEach
  void the_register_is_the_demo_districts() {
    demo.load();
  }

  @Test
  void every_difference_is_explained_and_the_numbers_add_up() {
    SnapshotReport first = take();
    List<String> lines = new ArrayList<>(demo.text().lines().toList());
    int place = inForce(lines, 200);
    lines.remove(inForce(lines, 400));
    edit(lines, place, 10, "Almvik", 11, "", 12, "Almvik");
    edit(lines, inForce(lines, 300), 15, "2026-10-31");
    edit(lines, unpaid(lines), 14, "2026-01-01", 15, "2027-12-31");
    demo.save(demo.review(String.join("\r\n", lines) + "\r\n"));
    SnapshotReport second = take();
    assertEquals(first.card().id(), second.previous().id());
    for (SnapshotLine line : second.lines()) {
      assertAddsUp(line);
    }
    SnapshotLine total = second.total();
    assertAddsUp(total);
    assertEquals(first.card().inForce(), total.before());
    assertEquals(second.card().inForce(), total.inForce());
    assertEquals(second.card().members(), total.members());
    assertEquals(first.card().members() - 1, total.members());
    assertEquals(
        List.of(0, 1, 1, 1, 1, 1),
        List.of(
            total.joined(),
            total.cameIntoForce(),
            total.movedIn(),
            total.left(),
            total.lapsed(),
            total.movedOut()));
  }

  @Test
  void a_snapshot_of_the_same_register_and_day_has_other_rows_and_nothing_to_explain() {
    SnapshotReport first = take();
    SnapshotReport again = take();
    assertEquals(first.card().contentHash(), again.card().contentHash());
    assertTrue(again.lines().stream().allMatch(SnapshotLine::isUnchanged));
    assertEquals(first.card().sequence() + 1, again.card().sequence());
  }

  @Test
  void the_applications_account_can_neither_change_nor_remove_a_frozen_row() throws SQLException {
    take();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "UPDATE snapshot_member SET standing = 'IN_FORCE'",
              "DELETE FROM snapshot_member",
              "UPDATE register_snapshot SET in_force = 1",
              "DELETE FROM register_snapshot")) {
        assertThrows(SQLException.class, () -> statement.executeUpdate(sql), sql);
      }
    }
  }

  @Test
  void a_snapshot_stays_whole_when_the_register_moves_on() {
    SnapshotReport before = take();
    List<String> lines = new ArrayList<>(demo.text().lines().toList());
    lines.remove(inForce(lines, 500));
    demo.save(demo.review(String.join("\r\n", lines) + "\r\n"));
    assertTrue(as.system(() -> snapshots.isWhole(before.card().id())));
    assertEquals(
        before.card(), as.system(() -> snapshots.report(before.card().id())).orElseThrow().card());
  }

  @Test
  void a_cut_off_lies_in_what_the_register_knows() {
    take();
    assertRefused("membership.refused.cut-off-future", today().plusDays(1));
    assertRefused("membership.refused.cut-off-unknown", today().minusYears(1));
  }

  @Test
  void only_the_office_freezes_and_those_who_guard_elections_read() {
    PersonId person = PersonId.create();
    assertThrows(
        Forbidden.class,
        () -> as.member(person, () -> snapshots.take(today()), Role.ELECTION_COMMITTEE));
    assertFalse(as.member(person, () -> snapshots.latest(), Role.ELECTION_COMMITTEE).size() > 50);
    assertThrows(Forbidden.class, () -> as.member(person, () -> snapshots.latest()));
  }

  private SnapshotReport take() {
    Outcome<SnapshotId> taken = as.system(() -> snapshots.take(today()));
    return as.system(() -> snapshots.report(taken.value())).orElseThrow();
  }

  private void assertRefused(String reason, LocalDate day) {
    assertEquals(reason, as.system(() -> snapshots.take(day)).reasons().get(0).reason());
  }

  private static void assertAddsUp(SnapshotLine line) {
    assertEquals(
        line.inForce(),
        line.before()
            + line.joined()
            + line.cameIntoForce()
            + line.movedIn()
            - line.left()
            - line.lapsed()
            - line.movedOut());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static int inForce(List<String> lines, int from) {
    int place = from;
    while (!lines.get(place).contains(";2027-12-31;N;")
        || !lines.get(place).split(";", -1)[11].isEmpty()
        || lines.get(place).split(";", -1)[14].compareTo("2026-05-31") > 0
        || lines.get(place).contains("Almvik")) {
      place++;
    }
    return place;
  }

  private static int unpaid(List<String> lines) {
    int place = 1;
    while (!lines.get(place).contains(";2025-12-31;N;") || lines.get(place).contains(";2026-")) {
      place++;
    }
    return place;
  }

  private static void edit(List<String> lines, int place, Object... changes) {
    String[] cells = lines.get(place).split(";", -1);
    for (int i = 0; i < changes.length; i += 2) {
      cells[(Integer) changes[i]] = (String) changes[i + 1];
    }
    lines.set(place, String.join(";", cells));
  }
}

package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.AssociationLife;
import org.radslag.membership.Associations;
import org.radslag.membership.register.FaultLine;
import org.radslag.membership.register.ImportCard;
import org.radslag.membership.register.RegisterReview;
import org.radslag.membership.reorganisation.Reorganisations;
import org.radslag.membership.reorganisation.Selection;

/** Mergers, splits and moves of associations that the test founds, with members it moves there. */
@ExtendWith(ArquillianExtension.class)
class ReorganisationIT {

  private static final String BASIS = "Årsmötets beslut";

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject DemoRegister demo;
  @Inject Associations associations;
  @Inject Reorganisations reorganisations;
  @Inject RegisterReview review;
  @Inject Clock clock;
  @Inject As as;

  private String name;
  private AssociationId old;
  private AssociationId other;
  private List<String> lines;

  @BeforeEach
  void an_association_has_four_members_of_the_demos() {
    demo.load();
    name = "Prov " + UUID.randomUUID().toString().substring(0, 8);
    old = found(name);
    other = found(name + " grannen");
    lines = new ArrayList<>(demo.text().lines().toList());
    for (int place = 101; place <= 104; place++) {
      belong(place, name);
    }
    read();
  }

  @AfterEach
  void the_register_is_the_demo_districts_again() {
    demo.save(demo.review(demo.text()));
  }

  @Test
  void a_merger_moves_every_member_from_its_day_and_older_days_answer_as_then() {
    LocalDate day = today().plusDays(7);
    assertDone(as.system(() -> reorganisations.merge(List.of(old), other, day, BASIS)));
    assertEquals(4, votersOf(old, day.minusDays(1)));
    assertEquals(0, votersOf(other, day.minusDays(1)));
    assertEquals(0, votersOf(old, day));
    assertEquals(4, votersOf(other, day));
    assertTrue(names(day.minusDays(1)).contains(name));
    assertFalse(names(day).contains(name));
    AssociationLife life = as.system(() -> associations.life(old)).orElseThrow();
    assertEquals(day, life.dissolvedOn());
    assertEquals(other, life.successor());
  }

  @Test
  void a_planned_merger_moves_whom_a_later_register_file_brings_and_not_whom_it_takes_away() {
    LocalDate day = today().plusDays(7);
    assertDone(as.system(() -> reorganisations.merge(List.of(old), other, day, BASIS)));
    belong(101, "Almvik");
    belong(105, name);
    belong(106, name);
    read();
    assertEquals(5, votersOf(old, today()));
    assertEquals(5, votersOf(other, day));
    assertEquals("Almvik", votesIn(101, day));
    assertEquals(name + " grannen", votesIn(105, day));
  }

  @Test
  void a_merger_decided_later_for_an_earlier_day_still_holds_after_one_planned_before() {
    AssociationId left = found(name + " bransch", AssociationKind.BRANCH);
    AssociationId heir = found(name + " ny bransch", AssociationKind.BRANCH);
    String[] cells = lines.get(101).split(";", -1);
    cells[11] = name + " bransch";
    cells[12] = cells[11];
    lines.set(101, String.join(";", cells));
    read();
    LocalDate day = today().plusDays(10);
    assertDone(merge(old, day));
    assertDone(as.system(() -> reorganisations.merge(List.of(left), heir, today(), BASIS)));
    assertEquals(name + " ny bransch", votesIn(101, day));
    assertEquals(name + " grannen", votesIn(102, day));
  }

  @Test
  void a_row_that_names_a_merged_association_is_told_its_successor() {
    assertDone(as.system(() -> reorganisations.merge(List.of(old), other, today(), BASIS)));
    ImportCard card = demo.review(String.join("\r\n", lines) + "\r\n");
    List<FaultLine> faults = as.system(() -> review.faults(card.id(), 0, 10));
    assertEquals("membership.fault.association-merged", faults.get(0).reason());
    assertEquals(List.of(name + " grannen"), faults.get(0).details());
    assertEquals(4, as.system(() -> review.misspelled(card.id())).get(0).count());
    demo.discard(card);
  }

  @Test
  void two_associations_become_a_new_one_that_has_the_members_of_both() {
    belong(105, name + " grannen");
    read();
    LocalDate day = today().plusDays(1);
    String both = name + " tillsammans";
    AssociationId founded =
        as.system(() -> reorganisations.mergeAsNew(List.of(old, other), both, day, BASIS)).value();
    assertEquals(5, votersOf(founded, day));
    assertFalse(names(today()).contains(both));
    assertTrue(names(day).contains(both));
  }

  @Test
  void a_split_moves_those_who_are_named_and_nobody_else() {
    LocalDate day = today().plusDays(1);
    Selection two = new Selection(Set.of(number(101), number(103)), Set.of());
    AssociationId founded =
        as.system(() -> reorganisations.split(old, name + " norra", two, day, BASIS)).value();
    assertEquals(2, votersOf(old, day));
    assertEquals(2, votersOf(founded, day));
    assertEquals(name, votesIn(102, day));
    assertEquals(name + " norra", votesIn(103, day));
    assertEquals(4, votersOf(old, today()));
  }

  @Test
  void a_split_that_names_strangers_nobody_or_everybody_is_refused() {
    LocalDate day = today();
    assertRefused("membership.refused.split-unknown", split(Set.of(number(101), number(300)), day));
    assertRefused("membership.refused.split-nobody", split(Set.of(), day));
    assertRefused(
        "membership.refused.split-all",
        split(Set.of(number(101), number(102), number(103), number(104)), day));
  }

  @Test
  void an_association_that_moves_is_in_the_new_municipality_from_the_day_only() throws Exception {
    LocalDate day = today().plusDays(3);
    assertDone(
        as.system(() -> reorganisations.move(old, AssociationKind.CITY, "Mälarstad", day, BASIS)));
    assertEquals(AssociationKind.MUNICIPALITY, kind(day.minusDays(1)));
    assertEquals(AssociationKind.CITY, kind(day));
    assertEquals("Mälarstad", as.system(() -> associations.life(old)).orElseThrow().municipality());
  }

  @Test
  void what_has_been_what_is_gone_and_what_is_out_of_order_is_refused() {
    LocalDate day = today().plusDays(7);
    AssociationId nobody = AssociationId.create();
    AssociationId branch = named("Bygg och anläggning");
    assertRefused("membership.refused.reorganisation-day", merge(old, today().minusDays(1)));
    assertRefused("membership.refused.reorganise-unknown", merge(nobody, day));
    assertRefused(
        "membership.refused.merge-itself",
        as.system(() -> reorganisations.merge(List.of(other), other, day, BASIS)));
    assertRefused(
        "membership.refused.basis",
        as.system(() -> reorganisations.merge(List.of(old), other, day, " ")));
    assertRefused(
        "membership.refused.merge-kinds",
        as.system(() -> reorganisations.merge(List.of(old), branch, day, BASIS)));
    assertDone(merge(old, day));
    assertRefused("membership.refused.reorganise-unknown", merge(old, day.plusDays(1)));
    assertRefused("membership.refused.reorganise-later", merge(old, day.minusDays(1)));
  }

  private Outcome<AssociationId> merge(AssociationId from, LocalDate day) {
    return as.system(() -> reorganisations.merge(List.of(from), other, day, BASIS));
  }

  private Outcome<AssociationId> split(Set<String> numbers, LocalDate day) {
    Selection who = new Selection(numbers, Set.of());
    return as.system(() -> reorganisations.split(old, name + " x", who, day, BASIS));
  }

  private AssociationId found(String its) {
    return found(its, AssociationKind.MUNICIPALITY);
  }

  private AssociationId found(String its, AssociationKind kind) {
    return as.system(() -> associations.found(its, kind, "Almvik")).value();
  }

  private AssociationId named(String its) {
    return as.system(() -> associations.all()).stream()
        .filter(card -> card.name().equals(its))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<String> names(LocalDate day) {
    return as.system(() -> associations.at(day)).stream().map(AssociationCard::name).toList();
  }

  private AssociationKind kind(LocalDate day) {
    return as.system(() -> associations.at(day)).stream()
        .filter(card -> card.id().equals(old))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  private void read() {
    demo.save(demo.review(String.join("\r\n", lines) + "\r\n"));
  }

  private void belong(int place, String association) {
    String[] cells = lines.get(place).split(";", -1);
    cells[10] = association;
    cells[11] = "";
    cells[12] = association;
    lines.set(place, String.join(";", cells));
  }

  private String number(int place) {
    return lines.get(place).split(";")[0];
  }

  private String votesIn(int place, LocalDate day) {
    return ask(
        "SELECT s.name FROM affiliation a JOIN member m ON m.id = a.member JOIN association s"
            + " ON s.id = a.votes_in WHERE m.number = ? AND a.effective_from = (SELECT"
            + " MAX(x.effective_from) FROM affiliation x WHERE x.member = m.id"
            + " AND x.effective_from <= ?)",
        number(place),
        day);
  }

  private int votersOf(AssociationId association, LocalDate day) {
    return Integer.parseInt(
        ask(
            "SELECT COUNT(*) FROM affiliation a WHERE a.votes_in = ? AND a.effective_from ="
                + " (SELECT MAX(x.effective_from) FROM affiliation x WHERE x.member = a.member"
                + " AND x.effective_from <= ?)",
            association.toString(),
            day));
  }

  private String ask(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static void assertDone(Outcome<?> outcome) {
    assertTrue(outcome.isDone(), () -> outcome.reasons().toString());
  }

  private static void assertRefused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone());
    assertEquals(reason, outcome.reasons().get(0).reason());
  }
}

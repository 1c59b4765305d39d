package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;
import org.radslag.inside.Arena.Place;
import org.radslag.matters.Anchoring;
import org.radslag.matters.Binding;
import org.radslag.matters.DecisionForm;
import org.radslag.matters.Embargo;
import org.radslag.matters.MatterId;
import org.radslag.matters.OverduePublication;
import org.radslag.matters.Publications;
import org.radslag.matters.ReleasePlan;
import org.radslag.matters.Ring;
import org.radslag.matters.Secrecy;
import org.radslag.matters.Way;

/** Publication afterwards that did not happen: who sees it, who is reminded, and when it ends. */
@ExtendWith(ArquillianExtension.class)
class PublicationsIT {

  @Inject As as;
  @Inject Councils councils;
  @Inject Arena arena;
  @Inject Secrecy secrecy;
  @Inject Anchoring anchoring;
  @Inject Publications publications;

  private Place place;
  private MatterId matter;

  /** Decided, with a release that waits for the decision and is held back by an embargo. */
  @BeforeEach
  void a_matter_that_was_decided_and_is_held_back() {
    place = arena.place();
    Embargo embargo = new Embargo(councils.in(Duration.ofDays(60)), false);
    matter = arena.register(place, Ring.NEGOTIATORS, null, null, embargo).value();
    arena.led(place, () -> secrecy.plan(matter, new ReleasePlan(null, Ring.MEMBERS, null))).value();
    DecisionForm form =
        new DecisionForm(Way.GROUP, null, councils.today(), Binding.DECIDING, "Vi säger ja.");
    arena.led(place, () -> anchoring.decide(matter, form)).value();
  }

  @Test
  void who_answers_sees_it_when_the_days_of_the_rule_have_passed_and_nobody_else_does() {
    assertTrue(arena.led(place, publications::mine).isEmpty());
    settledDaysAgo(20);
    OverduePublication overdue = arena.led(place, publications::mine).get(0);
    assertEquals(matter, overdue.id());
    assertEquals(councils.today().minusDays(6), overdue.dueOn());
    Place elsewhere = arena.place();
    assertTrue(arena.led(elsewhere, publications::mine).isEmpty());
    for (Role role : List.of(Role.OFFICE, Role.AUDITOR, Role.BOARD)) {
      assertTrue(
          as.member(place.outsider(), publications::mine, role).stream()
              .noneMatch(one -> one.id().equals(matter)));
    }
  }

  @Test
  void the_leader_is_reminded_once_and_again_when_the_days_between_have_passed() {
    assertFalse(as.system(publications::toRemind).contains(matter));
    settledDaysAgo(20);
    as.system(() -> publications.remind(matter));
    assertEquals(List.of(place.leader()), as.system(() -> publications.answering(matter)));
    assertFalse(as.system(publications::toRemind).contains(matter));
    assertFalse(as.system(() -> publications.remind(matter)).isDone());
    councils.run(
        "UPDATE matter SET publication_reminded = publication_reminded - INTERVAL 8 DAY WHERE id ="
            + " ?",
        matter.toString());
    assertTrue(as.system(() -> publications.remind(matter)).isDone());
    assertEquals(2, reminders());
  }

  @Test
  void what_has_been_published_is_late_no_longer() {
    settledDaysAgo(20);
    councils.run("UPDATE matter SET embargo_until = '2020-01-01' WHERE id = ?", matter.toString());
    as.system(() -> secrecy.releaseDue(matter));
    assertTrue(arena.led(place, publications::mine).isEmpty());
    assertFalse(as.system(() -> publications.remind(matter)).isDone());
  }

  private void settledDaysAgo(int days) {
    councils.run(
        "UPDATE matter SET settled_at = settled_at - INTERVAL " + days + " DAY WHERE id = ?",
        matter.toString());
  }

  private int reminders() {
    return councils.number(
        "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND action = 'PublicationOverdue'",
        matter.toString());
  }
}

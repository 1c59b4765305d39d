package org.radslag.wheel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.rules.RuleSet;

class TermTest {

  private static final ElectionRule RULE = ElectionRule.of(RuleSet.pattern());

  @Test
  void elections_are_on_the_second_sunday_of_september() {
    assertEquals(LocalDate.of(2022, 9, 11), RULE.dayIn(2022));
    assertEquals(LocalDate.of(2026, 9, 13), RULE.dayIn(2026));
    assertEquals(LocalDate.of(2030, 9, 8), RULE.dayIn(2030));
  }

  @Test
  void a_term_runs_from_october_after_one_election_to_the_end_of_september_of_the_next() {
    Term term = Term.on(LocalDate.of(2027, 1, 12), RULE);
    assertEquals(LocalDate.of(2026, 10, 1), term.from());
    assertEquals(LocalDate.of(2030, 9, 30), term.through());
    assertEquals(LocalDate.of(2030, 9, 8), term.election());
  }

  @Test
  void the_last_day_belongs_to_the_old_term_and_the_next_day_to_the_new_one() {
    assertEquals(LocalDate.of(2022, 10, 1), Term.on(LocalDate.of(2026, 9, 30), RULE).from());
    assertEquals(LocalDate.of(2026, 10, 1), Term.on(LocalDate.of(2026, 10, 1), RULE).from());
    assertEquals(LocalDate.of(2026, 10, 1), Term.on(LocalDate.of(2030, 9, 30), RULE).from());
  }

  @Test
  void the_phases_follow_on_each_other_without_a_gap() {
    List<Span> phases = Term.on(LocalDate.of(2027, 1, 12), RULE).phases();
    assertEquals(
        List.of(
            new Span(Phase.DIRECTION, LocalDate.of(2026, 10, 1), LocalDate.of(2027, 10, 1)),
            new Span(Phase.CO_OPERATION, LocalDate.of(2027, 10, 1), LocalDate.of(2029, 10, 1)),
            new Span(Phase.PROGRAMME, LocalDate.of(2029, 10, 1), LocalDate.of(2030, 10, 1))),
        phases);
  }

  @Test
  void a_day_lies_in_the_phase_that_contains_it() {
    Term term = Term.on(LocalDate.of(2027, 1, 12), RULE);
    assertEquals(Phase.DIRECTION, term.phaseOf(LocalDate.of(2027, 9, 30)));
    assertEquals(Phase.CO_OPERATION, term.phaseOf(LocalDate.of(2027, 10, 1)));
    assertEquals(Phase.PROGRAMME, term.phaseOf(LocalDate.of(2030, 9, 30)));
  }

  @Test
  void phases_that_leave_no_time_between_them_leave_none_of_the_middle_one() {
    ElectionRule long1 = new ElectionRule(2026, 4, RULE.month(), RULE.sunday(), 30, 30);
    List<Span> phases = Term.on(LocalDate.of(2027, 1, 12), long1).phases();
    assertEquals(phases.get(1).from(), phases.get(1).until());
    assertEquals(phases.get(1).until(), phases.get(2).from());
  }

  @Test
  void the_share_of_the_term_runs_from_nothing_to_all_of_it() {
    Term term = Term.on(LocalDate.of(2027, 1, 12), RULE);
    assertEquals(0, term.shareOf(term.from()));
    assertEquals(1, term.shareOf(term.until()));
    assertEquals(0.25, term.shareOf(LocalDate.of(2027, 10, 1)), 0.001);
    assertEquals(0, term.shareOf(term.from().minusYears(1)));
    assertEquals(1, term.shareOf(term.until().plusYears(1)));
  }

  @Test
  void every_template_is_due_within_the_term_and_says_what_it_rests_on() {
    Term term = Term.on(LocalDate.of(2027, 1, 12), RULE);
    for (TaskTemplate template : TaskTemplate.all()) {
      LocalDate due = template.dueIn(term);
      assertTrue(!due.isBefore(term.from()) && due.isBefore(term.until()), template.key());
      assertTrue(template.source().length() > 20, template.key());
    }
    assertEquals(
        TaskTemplate.all().size(),
        TaskTemplate.all().stream().map(TaskTemplate::key).distinct().count());
  }

  @Test
  void a_template_for_the_thirty_first_is_due_on_the_last_day_of_a_shorter_month() {
    TaskTemplate last = new TaskTemplate("x", 4, 31, java.util.Set.of(), Owner.OFFICE, "x");
    assertEquals(LocalDate.of(2027, 2, 28), last.dueIn(Term.on(LocalDate.of(2027, 1, 12), RULE)));
  }
}

package org.radslag.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.radslag.kernel.Refusal;

class ProposalCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 12);
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
  private static final String DAYS = "membership.in_force_days";

  @Test
  void a_whole_proposal_has_no_faults() {
    assertEquals(List.of(), faults(text(MARCH.plusDays(1), false, "Därför", days("45"))));
  }

  @Test
  void a_rule_never_changes_today_nor_in_the_past() {
    for (LocalDate bad : new LocalDate[] {null, TODAY, TODAY.minusDays(1)}) {
      assertEquals(
          List.of("from rules.refused.from-past"),
          faults(text(bad, false, "Därför", days("45"))),
          String.valueOf(bad));
    }
  }

  @Test
  void a_day_has_one_version() {
    assertEquals(
        List.of("from rules.refused.from-taken"), faults(text(MARCH, true, "Därför", days("45"))));
  }

  @Test
  void who_begins_before_a_version_that_is_decided_has_to_say_so() {
    LocalDate february = LocalDate.of(2027, 2, 1);
    assertEquals(
        List.of("earlier rules.refused.before-later"),
        faults(text(february, false, "Därför", days("45"))));
    assertEquals(List.of(), faults(text(february, true, "Därför", days("45"))));
  }

  @Test
  void every_field_is_refused_with_its_own_sentence() {
    assertEquals(
        List.of(
            "reason rules.refused.reason-empty",
            "value-1 rules.refused.bounds",
            "source-1 rules.refused.source-empty",
            "value-2 rules.refused.choice"),
        faults(
            text(
                MARCH.plusDays(1),
                false,
                " \n ",
                new Change(DAYS, "400", "  ", true),
                new Change("motions.late", "burnt", "Arbetsordningen", false))));
  }

  @Test
  void texts_have_a_longest_length() {
    assertEquals(
        List.of("reason rules.refused.reason-long", "source-1 rules.refused.source-long"),
        faults(
            text(
                MARCH.plusDays(1),
                false,
                "x".repeat(ProposalCheck.LONGEST_REASON + 1),
                new Change(DAYS, "45", "x".repeat(ProposalCheck.LONGEST_SOURCE + 1), true))));
  }

  @Test
  void what_changes_nothing_is_refused_and_a_better_source_alone_is_a_change() {
    Parameter now = RuleSet.pattern().parameter(DAYS);
    LocalDate from = MARCH.plusDays(1);
    Change same = new Change(DAYS, now.value(), now.source() + ".", now.verified());
    assertEquals(
        List.of("value-1 rules.refused.no-change"), faults(text(from, false, "Därför", same)));
    Change sourced = new Change(DAYS, now.value(), "Konferensbeslut § 12", now.verified());
    assertEquals(List.of(), faults(text(from, false, "Därför", sourced)));
  }

  @Test
  void a_rule_that_does_not_exist_or_comes_twice_is_refused() {
    LocalDate from = MARCH.plusDays(1);
    assertEquals(
        List.of(" rules.refused.unknown"),
        faults(text(from, false, "Därför", new Change("motions.luck", "1", "Källa", true))));
    assertEquals(
        List.of(" rules.refused.unknown"),
        faults(text(from, false, "Därför", days("45"), days("46"))));
  }

  @Test
  void a_proposal_changes_at_least_one_rule_and_not_everything_at_once() {
    LocalDate from = MARCH.plusDays(1);
    assertEquals(List.of(" rules.refused.changes"), faults(text(from, false, "Därför")));
    Change[] many =
        IntStream.rangeClosed(0, ProposalCheck.MOST_CHANGES)
            .mapToObj(i -> days("" + i))
            .toArray(Change[]::new);
    assertEquals(List.of(" rules.refused.changes"), faults(text(from, false, "Därför", many)));
  }

  @Test
  void what_is_kept_is_clean() {
    ProposalText kept =
        new ProposalCheck(
                text(MARCH, false, " Ett\r\nskäl ", new Change(DAYS, " 45 ", "A\tb..", true)))
            .text();
    assertEquals("Ett\nskäl", kept.reason());
    assertEquals(new Change(DAYS, "45", "A b", true), kept.changes().get(0));
  }

  private static Change days(String value) {
    return new Change(DAYS, value, "Distriktskonferensen 6 mars 2027 § 9", true);
  }

  private static ProposalText text(
      LocalDate from, boolean beforeLater, String reason, Change... changes) {
    return new ProposalText(from, beforeLater, reason, List.of(changes));
  }

  private static List<String> faults(ProposalText text) {
    List<VersionCard> versions =
        List.of(
            new VersionCard(2, MARCH, "", Instant.EPOCH),
            new VersionCard(1, LocalDate.of(2000, 1, 1), "", null));
    List<Refusal> faults = new ProposalCheck(text).faults(TODAY, versions, RuleSet.pattern());
    assertTrue(faults.stream().allMatch(fault -> fault.reason().startsWith("rules.refused.")));
    return faults.stream().map(fault -> fault.field() + " " + fault.reason()).toList();
  }
}

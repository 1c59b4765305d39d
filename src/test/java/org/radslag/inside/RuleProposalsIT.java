package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.rules.Change;
import org.radslag.rules.ProposalId;
import org.radslag.rules.ProposalState;
import org.radslag.rules.ProposalText;
import org.radslag.rules.RuleProposals;
import org.radslag.rules.Rules;

/**
 * Two people change a rule, from a day to come. Every version begins far ahead, so that no other
 * test decides by it.
 */
@ExtendWith(ArquillianExtension.class)
class RuleProposalsIT {

  private static final String RULE = "guide.answer.party_centre";

  @Inject RuleProposals proposals;
  @Inject Rules rules;
  @Inject Roles roles;
  @Inject Councils councils;
  @Inject As as;

  private final PersonId office = PersonId.create();
  private final PersonId board = PersonId.create();

  @Test
  void a_change_holds_from_its_date_and_the_day_before_is_explained_by_the_old_version() {
    LocalDate from = free();
    int before = rules.at(from.minusDays(1)).whole(RULE);
    int version = approved(from, before + 1);
    assertEquals(before, rules.at(from.minusDays(1)).whole(RULE));
    assertEquals(before + 1, rules.at(from).whole(RULE));
    assertEquals(version, rules.at(from).version());
    assertEquals(version, rules.at(from).parameter(RULE).since());
    assertEquals(before + 1, rules.version(version).whole(RULE));
    int next = approved(from.plusDays(1), before + 2);
    assertEquals(before + 1, rules.version(version).whole(RULE), "the old version stays as it was");
    assertEquals(before + 2, rules.version(next).whole(RULE));
  }

  @Test
  void who_has_proposed_cannot_approve_even_with_both_roles() {
    ProposalId id = proposed(free(), 50);
    refused(
        "rules.refused.own",
        as.member(office, () -> proposals.approve(id), Role.OFFICE, Role.BOARD));
    refused(
        "rules.refused.own",
        as.member(office, () -> proposals.reject(id, "Nej"), Role.OFFICE, Role.BOARD));
    assertThrows(Forbidden.class, () -> as.member(board, () -> proposals.approve(id), Role.OFFICE));
    assertThrows(Forbidden.class, () -> as.system(() -> proposals.approve(id)));
    assertTrue(as.member(board, () -> proposals.reject(id, "Nej"), Role.BOARD).isDone());
  }

  @Test
  void a_proposal_that_another_version_has_overtaken_is_refused_and_can_be_written_anew() {
    LocalDate from = free();
    ProposalId old = proposed(from, 61);
    ProposalId first = proposed(from.plusDays(1), 62);
    assertTrue(as.member(board, () -> proposals.approve(first), Role.BOARD).isDone());
    refused("rules.refused.stale", as.member(board, () -> proposals.approve(old), Role.BOARD));
    assertTrue(as.member(board, () -> proposals.find(old), Role.BOARD).orElseThrow().stale());
    refused(
        "rules.refused.before-later",
        as.member(office, () -> proposals.replace(old, text(from, 61, false)), Role.OFFICE));
    assertEquals(
        ProposalState.WAITING,
        as.member(board, () -> proposals.find(old), Role.BOARD).orElseThrow().state());
    ProposalId anew =
        as.member(office, () -> proposals.replace(old, text(from, 61, true)), Role.OFFICE).value();
    assertEquals(
        ProposalState.WITHDRAWN,
        as.member(board, () -> proposals.find(old), Role.BOARD).orElseThrow().state());
    assertTrue(as.member(board, () -> proposals.approve(anew), Role.BOARD).isDone());
    assertEquals(61, rules.at(from).whole(RULE));
    assertEquals(62, rules.at(from.plusDays(1)).whole(RULE), "the later version goes on");
  }

  @Test
  void twenty_approvals_at_once_make_one_version() throws Exception {
    LocalDate from = free();
    ProposalId id = proposed(from, 70);
    Callable<Boolean> approval =
        () -> as.member(PersonId.create(), () -> proposals.approve(id), Role.BOARD).isDone();
    ExecutorService hands = Executors.newFixedThreadPool(8);
    int done = 0;
    try {
      for (Future<Boolean> one : hands.invokeAll(java.util.Collections.nCopies(20, approval))) {
        done += one.get() ? 1 : 0;
      }
    } finally {
      hands.shutdownNow();
    }
    assertEquals(1, done);
    assertEquals(
        1, councils.number("SELECT COUNT(*) FROM rule_set WHERE valid_from = ?", from.toString()));
  }

  @Test
  void a_proposal_is_told_to_the_board_and_its_events_are_in_the_trail() {
    PersonId member = councils.council(1).holders().get(0);
    councils.run(
        "UPDATE member SET email = ? WHERE id = ?",
        "b-" + member.value().toString().substring(0, 13) + "@example.org",
        member.toString());
    as.system(() -> roles.grant(member, Role.BOARD, null));
    ProposalId id = proposed(free(), 80);
    assertEquals(
        1,
        councils.number(
            "SELECT COUNT(*) FROM outgoing_mail WHERE person = ? AND kind = 'rules.proposed'",
            member.toString()));
    as.member(office, () -> proposals.withdraw(id), Role.OFFICE);
    refused("rules.refused.not-waiting", as.member(board, () -> proposals.approve(id), Role.BOARD));
    as.system(() -> roles.end(member, Role.BOARD, null));
    assertEquals(
        2, councils.number("SELECT COUNT(*) FROM audit_entry WHERE subject = ?", id.toString()));
  }

  @Test
  void the_pattern_is_written_down_once_and_the_database_alone_keeps_two_people_apart() {
    assertEquals(
        rules.today().parameters().size(),
        councils.number("SELECT COUNT(*) FROM rule_parameter WHERE rule_set = 1"));
    ProposalId id = proposed(free(), 90);
    assertThrows(
        IllegalStateException.class,
        () ->
            councils.run(
                "UPDATE rule_proposal SET state = 'APPROVED', decided_by = proposed_by WHERE id ="
                    + " ?",
                id.toString()));
    as.member(office, () -> proposals.withdraw(id), Role.OFFICE);
  }

  private int approved(LocalDate from, int value) {
    ProposalId id = proposed(from, value);
    return as.member(board, () -> proposals.approve(id), Role.BOARD).value();
  }

  private ProposalId proposed(LocalDate from, int value) {
    return as.member(office, () -> proposals.propose(text(from, value, true)), Role.OFFICE).value();
  }

  private static ProposalText text(LocalDate from, int value, boolean beforeLater) {
    return new ProposalText(
        from,
        beforeLater,
        "Prov",
        List.of(new Change(RULE, String.valueOf(value), "Provbeslut " + from, true)));
  }

  /** A day far ahead, after every version that there is. */
  private LocalDate free() {
    LocalDate last = rules.versions().get(0).validFrom();
    LocalDate far = councils.today().plusYears(20);
    return (last.isAfter(far) ? last : far).plusDays(10);
  }

  private static void refused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone(), reason);
    assertEquals(reason, outcome.reasons().get(0).reason());
  }
}

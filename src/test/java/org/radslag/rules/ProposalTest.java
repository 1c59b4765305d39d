package org.radslag.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;

class ProposalTest {

  private static final Instant NOW = Instant.parse("2027-01-12T17:40:00Z");
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 12);

  private final PersonId office = PersonId.create();
  private final PersonId board = PersonId.create();
  private final Proposal proposal =
      new Proposal(
          ProposalId.create(),
          1,
          new ProposalText(TODAY.plusDays(1), false, "Därför", List.of()),
          office,
          NOW);

  @Test
  void who_has_proposed_cannot_decide() {
    assertEquals("rules.refused.own", proposal.refuseDecision(office).orElseThrow().reason());
    assertTrue(proposal.refuseDecision(board).isEmpty());
  }

  @Test
  void what_is_decided_stays_decided() {
    proposal.reject("Nej", board, NOW);
    assertEquals(
        "rules.refused.not-waiting", proposal.refuseDecision(board).orElseThrow().reason());
    assertEquals("Nej", proposal.card(1, List.of()).answer());
  }

  @Test
  void a_proposal_that_did_not_know_of_the_latest_version_is_stale() {
    Refusal stale = proposal.refuseVersion(2, TODAY).orElseThrow();
    assertEquals("rules.refused.stale", stale.reason());
    assertTrue(proposal.card(2, List.of()).stale());
    assertTrue(proposal.refuseVersion(1, TODAY).isEmpty());
  }

  @Test
  void a_proposal_whose_day_has_come_is_too_late() {
    assertEquals(
        "rules.refused.from-passed",
        proposal.refuseVersion(1, TODAY.plusDays(1)).orElseThrow().reason());
  }

  @Test
  void what_is_approved_becomes_a_version_called_by_its_reason() {
    VersionCard made = proposal.asVersion(2, NOW).card();
    proposal.approve(2, board, NOW);
    assertEquals(new VersionCard(2, TODAY.plusDays(1), "Därför", NOW), made);
    assertEquals(2, proposal.card(2, List.of()).version());
  }
}

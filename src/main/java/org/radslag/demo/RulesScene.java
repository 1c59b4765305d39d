package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.radslag.guide.Channel;
import org.radslag.guide.Channels;
import org.radslag.kernel.PersonId;
import org.radslag.rules.Change;
import org.radslag.rules.ProposalId;
import org.radslag.rules.ProposalText;
import org.radslag.rules.RuleProposals;

/** The rules: one change that the board has approved, one that waits; and who is reached how. */
@ApplicationScoped
class RulesScene {

  private static final String OFFICE = "240069";
  private static final String BOARD = "203578";

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject RuleProposals proposals;
  @Inject Channels channels;

  private ProposalId faster;

  /** 16 November: what the conference has decided is to become a rule. */
  void propose() {
    stage.at("2026-11-16T09:30:00");
    faster =
        propose(
            LocalDate.of(2026, 12, 1),
            "Konferensen beslutade i våras att medlemmar ska få svar inom två veckor.",
            new Change(
                "guide.answer.board",
                "14",
                "Distriktskonferensen 28 mars 2026 § 17, bifall till motion A9",
                true));
  }

  /** 23 November: somebody else on the board approves, and it is version 2 from December. */
  void approve() {
    stage.at("2026-11-23T18:20:00");
    PersonId board = cast.person(BOARD);
    stage.as(board, () -> proposals.approve(faster));
  }

  /** 8 January: another proposal waits, and representatives have chosen how they are reached. */
  void january() {
    stage.at("2027-01-08T09:15:00");
    propose(
        LocalDate.of(2027, 4, 1),
        "Under hösten togs beslut med få på plats. Minst hälften av platserna bör vara fyllda för"
            + " att ett råd ska kunna besluta.",
        new Change(
            "meetings.quorum", "half", "Representantskapets begäran 10 december 2026", false));
    channel("222765", "hamza.ljungvik@malarstad.example", "", "Svarar på kvällar, inom två dagar.");
    channel(
        "200526", "", "070-555 01 26", "Ring gärna före kl. 20. Jag är på föreningens öppna hus.");
    channel("204691", "presidiet@malarkusten.example", "", "");
    channel(BOARD, "styrelsen@malarkusten.example", "", "Brådskande frågor: ring expeditionen.");
  }

  private ProposalId propose(LocalDate from, String reason, Change... changes) {
    PersonId office = cast.person(OFFICE);
    return stage.as(
        office, () -> proposals.propose(new ProposalText(from, false, reason, List.of(changes))));
  }

  private void channel(String number, String email, String phone, String words) {
    PersonId person = cast.person(number);
    stage.as(person, () -> channels.choose(new Channel(email, phone, words)));
  }
}

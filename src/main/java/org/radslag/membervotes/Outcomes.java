package org.radslag.membervotes;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.Board;
import org.radslag.ballots.BoardCard;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.Elections;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** What came of a vote, reckoned anew from the published result each time somebody asks. */
@UseCase
public class Outcomes {

  @PersistenceContext EntityManager data;
  @Inject VoteGate gate;
  @Inject VoteTexts texts;
  @Inject PaperCounts papers;
  @Inject Elections elections;
  @Inject Board board;
  @Inject Rules rules;

  /**
   * The outcome; empty while there is no result, and while the paper votes are not settled: neither
   * sum is told before the other.
   */
  @Permit(Role.SIGNED_IN)
  public Optional<VoteOutcome> of(MemberVoteId id) {
    return gate.see(id).flatMap(this::outcome);
  }

  Optional<VoteOutcome> outcome(MemberVote vote) {
    PaperSheet sheet = papers.sheet(vote);
    Optional<BoardCard> card =
        vote.election()
            .flatMap(elections::find)
            .map(ElectionCard::uuid)
            .flatMap(board::card)
            .filter(one -> one.result() != null);
    return card.isEmpty() || !sheet.isSettled()
        ? Optional.empty()
        : Optional.of(reckon(vote, card.get().result(), sheet));
  }

  private VoteOutcome reckon(MemberVote vote, List<List<Integer>> digital, PaperSheet sheet) {
    RuleSet ruleSet = rules.version(vote.ruleSet());
    VoteTerms terms = VoteTerms.of(ruleSet);
    List<QuestionText> questions = texts.questions(vote.id());
    List<List<Integer>> paper = papers.agreed(vote.id()).orElse(List.of());
    int ballots = sheet.digital() + sheet.opened();
    List<QuestionOutcome> outcomes = new ArrayList<>();
    for (int place = 0; place < questions.size(); place++) {
      List<Integer> mine = digital.get(place);
      List<Integer> none = Collections.nCopies(mine.size(), 0);
      outcomes.add(
          QuestionOutcome.of(
              questions.get(place),
              mine,
              paper.isEmpty() ? none : paper.get(place),
              ballots,
              terms));
    }
    return new VoteOutcome(
        sheet.entitled(),
        sheet.digital(),
        sheet.opened(),
        terms.turnoutNeeded(sheet.entitled()),
        vote.card().binding(),
        terms,
        ruleSet.parameter("vote.majority"),
        ruleSet.parameter("vote.turnout.percent"),
        outcomes);
  }
}

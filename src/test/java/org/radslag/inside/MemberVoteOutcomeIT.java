package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;
import org.radslag.ballots.BallotBox;
import org.radslag.ballots.CastAnswer;
import org.radslag.ballots.LineState;
import org.radslag.inside.CalledVotes.Place;
import org.radslag.inside.SecretVotes.Vote;
import org.radslag.inside.SecretVotes.Voter;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.membership.Members;
import org.radslag.membervotes.Aftermath;
import org.radslag.membervotes.DecisionForm;
import org.radslag.membervotes.EnvelopeFate;
import org.radslag.membervotes.HandoutCard;
import org.radslag.membervotes.HandoutChannel;
import org.radslag.membervotes.HelpView;
import org.radslag.membervotes.Helpdesk;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.Outcomes;
import org.radslag.membervotes.PaperSheet;
import org.radslag.membervotes.PaperVotes;
import org.radslag.membervotes.Ruling;
import org.radslag.membervotes.VoteOutcome;
import org.radslag.membervotes.VoteState;

/** An open vote with paper, its close, its outcome and what follows. */
@ExtendWith(ArquillianExtension.class)
class MemberVoteOutcomeIT {

  @Inject CalledVotes called;
  @Inject SecretVotes secret;
  @Inject BallotBox box;
  @Inject MemberVotes votes;
  @Inject PaperVotes papers;
  @Inject Helpdesk helpdesk;
  @Inject Outcomes outcomes;
  @Inject Aftermath aftermath;
  @Inject Members members;
  @Inject Clock clock;
  @Inject As as;

  private Place place;
  private PersonId one;
  private PersonId two;

  @BeforeEach
  void a_place() {
    place = called.place(8);
    one = place.electors().get(0);
    two = place.electors().get(1);
  }

  @Test
  void digital_and_paper_votes_become_one_outcome_that_is_decided_appealed_and_held_again() {
    MemberVoteId id = called.called(place, null);
    Vote vote = called.open(id, place, clock.instant().plus(Duration.ofSeconds(50)));
    cast(vote, 0, SecretVotes.YES);
    cast(vote, 1, SecretVotes.NO);
    cast(vote, 2, SecretVotes.BLANK);
    assertEquals(EnvelopeFate.REGISTERED, envelope(id, vote.voters().get(3)).value());
    assertEquals(EnvelopeFate.REGISTERED, envelope(id, vote.voters().get(4)).value());
    assertEquals(EnvelopeFate.DIGITAL, envelope(id, vote.voters().get(0)).value());
    assertTrue(as.member(one, () -> papers.giveBack(id, 2), Role.OFFICE).isDone());
    assertEquals(List.of("membervotes.refused.no-count-now"), reasons(count(id, one, 0, 1, 0)));
    called.await(id, VoteState.CLOSED);
    called.decrypt(vote);
    assertTrue(as.member(one, () -> outcomes.of(id)).isEmpty());
    assertEquals(List.of("membervotes.refused.count"), reasons(count(id, one, 1, 1, 0)));
    assertFalse(count(id, one, 0, 1, 0).value());
    assertFalse(count(id, one, 0, 1, 0).value());
    assertFalse(count(id, two, 0, 0, 1).value());
    assertTrue(as.member(one, () -> outcomes.of(id)).isEmpty());
    assertTrue(count(id, two, 0, 1, 0).value());

    VoteOutcome outcome = as.member(one, () -> outcomes.of(id)).orElseThrow();
    assertEquals(3, outcome.digital());
    assertEquals(1, outcome.paper());
    assertEquals(place.electors().size(), outcome.entitled());
    assertEquals(2, outcome.questions().get(0).answers().get(0).total());
    assertEquals(1, outcome.questions().get(0).answers().get(1).total());
    assertEquals(3, outcome.questions().get(0).base());
    assertEquals(Ruling.CARRIED, outcome.questions().get(0).ruling());
    PaperSheet sheet = as.member(one, () -> papers.sheet(id));
    assertEquals(outcome.entitled() - 4, sheet.notVoted());
    assertEquals(1, sheet.digitalExists());
    decideAndAppeal(id);
  }

  private void decideAndAppeal(MemberVoteId id) {
    DecisionForm form = new DecisionForm("Gruppen i stadshuset", "Röstar ja", called.today());
    assertTrue(as.member(one, () -> aftermath.decide(id, form), Role.BOARD).isDone());
    assertEquals(
        List.of("membervotes.refused.no-result"),
        reasons(as.member(one, () -> aftermath.decide(id, form), Role.BOARD)));
    assertEquals(
        "Röstar ja", as.member(two, () -> aftermath.decision(id)).orElseThrow().nextStep());
    assertTrue(as.member(two, () -> aftermath.object(id, "Jag fick ingen kod.")).isDone());
    assertTrue(as.member(place.electors().get(2), () -> aftermath.objections(id)).isEmpty());
    assertEquals(1, as.member(two, () -> aftermath.objections(id)).size());
    MemberVoteId again =
        as.member(one, () -> aftermath.rerun(id, "Koder saknades"), Role.ELECTION_COMMITTEE)
            .value();
    assertEquals(
        id,
        as.member(one, () -> votes.view(again), Role.ELECTION_COMMITTEE)
            .orElseThrow()
            .card()
            .rerunOf());
    assertEquals(VoteState.RERUN, as.member(two, () -> votes.find(id)).orElseThrow().state());
    called.set(id, "counted_at", clock.instant().minus(Duration.ofDays(22)));
    assertEquals(
        List.of("membervotes.refused.no-objection-now"),
        reasons(as.member(one, () -> aftermath.object(id, "För sent."))));
  }

  @Test
  void the_helper_sees_how_a_member_stands_and_a_changed_address_needs_a_second_person() {
    MemberVoteId id = called.called(place, null);
    Vote vote = called.open(id, place, clock.instant().plus(Duration.ofHours(5)));
    Voter voter = vote.voters().get(2);
    cast(vote, 2, SecretVotes.YES);
    HelpView seen = look(id, voter.person());
    assertEquals(LineState.VOTED, seen.line().state());
    assertEquals(null, seen.line().credential());
    assertFalse(seen.differs());
    PersonId moved = vote.voters().get(3).person();
    called.readdress(moved, "annan@exempel.se");
    assertTrue(look(id, moved).differs(), () -> look(id, moved).toString());
    HandoutCard asked =
        as.member(one, () -> helpdesk.handOut(id, moved, HandoutChannel.CALL_BACK), Role.OFFICE)
            .value();
    assertFalse(asked.mayBeHandedOut());
    assertEquals(
        List.of("membervotes.refused.two-people"),
        reasons(as.member(one, () -> helpdesk.confirm(id, moved), Role.OFFICE)));
    assertTrue(
        as.member(two, () -> helpdesk.confirm(id, moved), Role.OFFICE).value().mayBeHandedOut());
    assertEquals(1, called.mails(moved, "membervotes.code-asked"));
    HandoutCard free =
        as.member(
                one,
                () -> helpdesk.handOut(id, vote.voters().get(4).person(), HandoutChannel.LETTER),
                Role.OFFICE)
            .value();
    assertTrue(free.mayBeHandedOut());
  }

  private HelpView look(MemberVoteId id, PersonId person) {
    return as.member(one, () -> helpdesk.look(id, number(person)), Role.OFFICE).orElseThrow();
  }

  private String number(PersonId person) {
    return as.system(() -> members.card(person)).orElseThrow().memberNumber();
  }

  private Outcome<EnvelopeFate> envelope(MemberVoteId id, Voter voter) {
    return as.member(one, () -> papers.register(id, number(voter.person())), Role.OFFICE);
  }

  private Outcome<Boolean> count(MemberVoteId id, PersonId teller, int blank, int yes, int no) {
    return as.member(
        teller, () -> papers.count(id, List.of(List.of(blank, yes, no))), Role.ELECTION_COMMITTEE);
  }

  private void cast(Vote vote, int voter, List<List<Integer>> choice) {
    Voter own = vote.voters().get(voter);
    byte[] ballot = secret.ballot(vote, own.credential(), choice);
    assertTrue(
        as.member(own.person(), () -> box.cast(vote.uuid(), ballot))
            instanceof CastAnswer.Recorded);
  }

  private static List<String> reasons(Outcome<?> outcome) {
    return outcome.reasons().stream().map(Refusal::reason).toList();
  }
}

package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;
import org.radslag.ballots.ElectionPlan;
import org.radslag.ballots.ElectionTerms;
import org.radslag.ballots.Elections;
import org.radslag.ballots.Profile;
import org.radslag.ballots.QuestionPlan;
import org.radslag.inside.CalledVotes.Place;
import org.radslag.inside.Councils.Sitting;
import org.radslag.inside.DecidedVotes.Held;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.matters.Binding;
import org.radslag.matters.DecisionRecord;
import org.radslag.matters.Embargo;
import org.radslag.matters.MatterForm;
import org.radslag.matters.MatterId;
import org.radslag.matters.MatterState;
import org.radslag.matters.Matters;
import org.radslag.matters.Ring;
import org.radslag.matters.Way;
import org.radslag.matters.Weight;
import org.radslag.meetings.DecisionId;
import org.radslag.meetings.DecisionOutcome;
import org.radslag.meetings.Gavel;
import org.radslag.membership.snapshot.SnapshotId;
import org.radslag.membervotes.Aftermath;
import org.radslag.membervotes.Basis;
import org.radslag.membervotes.Calling;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.RollOffice;
import org.radslag.membervotes.VoteCard;
import org.radslag.membervotes.VoteForm;
import org.radslag.membervotes.VoteState;
import org.radslag.rules.RuleSet;

/** What a vote rests on, and what follows from it elsewhere. */
@ExtendWith(ArquillianExtension.class)
class VoteConsequencesIT {

  @Inject CalledVotes called;
  @Inject DecidedVotes decided;
  @Inject SecretVotes secret;
  @Inject Councils councils;
  @Inject MemberVotes votes;
  @Inject Calling calling;
  @Inject Aftermath aftermath;
  @Inject RollOffice office;
  @Inject Matters matters;
  @Inject Gavel gavel;
  @Inject Elections elections;
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

  private MemberVoteId calledOn(VoteForm form) {
    MemberVoteId id = as.member(one, () -> votes.draft(form), Role.BOARD).value();
    as.member(one, () -> calling.submit(id), Role.BOARD).value();
    as.member(two, () -> calling.consent(id), Role.BOARD).value();
    return id;
  }

  private VoteForm with(Basis basis, MatterId matter, String words, DecisionId decision) {
    VoteForm form = called.form(place, basis, null);
    return new VoteForm(
        form.arena(),
        matter,
        form.basis(),
        words,
        decision,
        form.title(),
        form.binding(),
        form.profile(),
        form.revote(),
        form.cutOff(),
        form.opens(),
        form.closes(),
        form.embargo(),
        form.questions(),
        form.texts());
  }

  @Test
  void a_decided_vote_settles_its_matter_and_a_void_one_opens_it_again() {
    MatterId matter = matter();
    MemberVoteId id = calledOn(with(Basis.BOARD, matter, "Styrelsen § 4", null));
    Held held = decided.cast(place, id);
    assertEquals(MatterState.OPEN, state(matter));
    decided.decide(held);
    assertEquals(MatterState.DECIDED, state(matter));
    DecisionRecord decision =
        as.member(one, () -> matters.view(matter), Role.BOARD).orElseThrow().decision();
    assertEquals(Way.MEMBER_VOTE, decision.way());
    assertTrue(decision.carried());
    assertEquals("Ska vi godkänna budgeten? ✓ Ja 2, Nej 1", decision.text());
    assertEquals(Binding.DECIDING, decision.binding());
    assertEquals(
        List.of(id), as.member(two, () -> votes.about(matter)).stream().map(VoteCard::id).toList());
    as.member(one, () -> aftermath.rerun(id, "Koder saknades"), Role.ELECTION_COMMITTEE).value();
    assertEquals(MatterState.OPEN, state(matter));
    assertNull(as.member(one, () -> matters.view(matter), Role.BOARD).orElseThrow().decision());
  }

  @Test
  void a_void_vote_opens_no_matter_that_another_vote_has_settled() {
    MatterId matter = matter();
    MemberVoteId first = calledOn(with(Basis.BOARD, matter, "Styrelsen § 4", null));
    MemberVoteId second = calledOn(with(Basis.BOARD, matter, "Styrelsen § 5", null));
    decided.decided(place, first);
    decided.decided(place, second);
    as.member(one, () -> aftermath.rerun(second, "Fel lista"), Role.ELECTION_COMMITTEE).value();
    assertEquals(MatterState.DECIDED, state(matter));
    as.member(one, () -> aftermath.rerun(first, "Fel lista"), Role.ELECTION_COMMITTEE).value();
    assertEquals(MatterState.OPEN, state(matter));
  }

  private MatterId matter() {
    MatterForm form =
        new MatterForm(
            place.arena(),
            "Avtalet",
            "Avtalet om skolorna.",
            Weight.PRINCIPLE,
            false,
            Ring.MEMBERS,
            null,
            null,
            Embargo.NONE);
    return as.member(one, () -> matters.register(form), Role.BOARD).value();
  }

  private MatterState state(MatterId matter) {
    return as.member(one, () -> matters.view(matter), Role.BOARD).orElseThrow().card().state();
  }

  @Test
  void a_vote_rests_on_a_decision_in_the_minutes_as_long_as_that_holds() {
    Sitting sitting = councils.sitting(councils.council(1));
    councils.led(
        sitting.council(), () -> gavel.find(sitting.item(), DecisionOutcome.CARRIED).value());
    DecisionId decision =
        councils.led(sitting.council(), () -> gavel.strike(sitting.item()).value());
    MemberVoteId id = calledOn(with(Basis.BODY, null, "", decision));
    VoteCard card = as.member(two, () -> votes.find(id)).orElseThrow();
    assertEquals(decision, card.calling());
    assertEquals(VoteState.CALLED, card.state());

    VoteForm again = with(Basis.BODY, null, "", decision);
    MemberVoteId later = as.member(one, () -> votes.draft(again), Role.BOARD).value();
    councils.led(sitting.council(), () -> gavel.makeVoid(decision, "Fel underlag").value());
    refused("membervotes.refused.calling", as.member(one, () -> calling.submit(later), Role.BOARD));
    refused("membervotes.refused.calling", as.member(one, () -> votes.draft(again), Role.BOARD));
    VoteForm unknown = with(Basis.BODY, null, "", DecisionId.create());
    refused("membervotes.refused.calling", as.member(one, () -> votes.draft(unknown), Role.BOARD));
    VoteForm nothing = with(Basis.BODY, null, "", null);
    MemberVoteId empty = as.member(one, () -> votes.draft(nothing), Role.BOARD).value();
    refused(
        "membervotes.refused.decision", as.member(one, () -> calling.submit(empty), Role.BOARD));
  }

  @Test
  void a_register_that_was_never_frozen_and_a_person_who_is_no_member_are_refused_in_words() {
    ElectionPlan plan =
        new ElectionPlan(
            "Ska vi?",
            "",
            "sv",
            List.of(new QuestionPlan("Ska vi?", List.of("Ja", "Nej"), true, 1, 1)),
            Profile.STANDARD,
            true,
            clock.instant(),
            clock.instant().plus(Duration.ofDays(1)),
            3,
            2,
            SnapshotId.create(),
            Set.of(),
            ElectionTerms.of(RuleSet.pattern()));
    refused("ballots.refused.no-snapshot", as.system(() -> elections.prepare(plan)));
    Held held = decided.cast(place, called.called(place, null));
    refused(
        "ballots.refused.no-member",
        as.member(
            one, () -> office.add(held.id(), PersonId.create(), "Glömd"), Role.ELECTION_COMMITTEE));
  }

  private static void refused(String key, Outcome<?> outcome) {
    assertFalse(outcome.isDone());
    assertTrue(
        outcome.reasons().stream().map(Refusal::reason).anyMatch(key::equals),
        () -> outcome.reasons().toString());
  }
}

package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.ballots.LineState;
import org.radslag.inside.CalledVotes.Place;
import org.radslag.inside.SecretVotes.Vote;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.membervotes.AppealOutcome;
import org.radslag.membervotes.Basis;
import org.radslag.membervotes.Calling;
import org.radslag.membervotes.CorrectionCard;
import org.radslag.membervotes.Electorate;
import org.radslag.membervotes.Information;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.MyRoll;
import org.radslag.membervotes.Passage;
import org.radslag.membervotes.RollOffice;
import org.radslag.membervotes.Supports;
import org.radslag.membervotes.VoteForm;
import org.radslag.membervotes.VoteState;
import org.radslag.membervotes.VoteView;

/** Calling a member vote, what members read, and who may vote. */
@ExtendWith(ArquillianExtension.class)
class MemberVotesIT {

  @Inject CalledVotes called;
  @Inject MemberVotes votes;
  @Inject Calling calling;
  @Inject Supports supports;
  @Inject Information information;
  @Inject Electorate electorate;
  @Inject RollOffice office;
  @Inject Clock clock;
  @Inject As as;

  private Place place;
  private PersonId board;
  private PersonId other;
  private PersonId member;

  @BeforeEach
  void a_place() {
    place = called.place(8);
    board = place.electors().get(0);
    other = place.electors().get(1);
    member = place.electors().get(2);
  }

  @Test
  void a_boards_vote_is_entered_by_one_and_called_by_another() {
    MemberVoteId id =
        as.member(board, () -> votes.draft(called.form(place, Basis.BOARD, null)), Role.BOARD)
            .value();
    assertTrue(as.member(member, () -> votes.view(id)).isEmpty());
    assertEquals(
        VoteState.PROPOSED, as.member(board, () -> calling.submit(id), Role.BOARD).value());
    assertEquals(
        List.of("membervotes.refused.two-people"),
        reasons(as.member(board, () -> calling.consent(id), Role.BOARD)));
    assertTrue(as.member(other, () -> calling.consent(id), Role.BOARD).isDone());
    assertEquals(VoteState.CALLED, as.member(member, () -> votes.find(id)).orElseThrow().state());
    assertEquals(
        List.of("membervotes.refused.written"),
        reasons(
            as.member(
                board,
                () -> votes.rewrite(id, called.form(place, Basis.BOARD, null)),
                Role.BOARD)));
    assertThrows(
        Forbidden.class,
        () -> as.member(member, () -> votes.draft(called.form(place, Basis.BOARD, null))));
  }

  @Test
  void texts_under_embargo_open_at_their_hour_and_earlier_readings_are_noted() {
    MemberVoteId id = called.called(place, clock.instant().plus(Duration.ofDays(1)));
    VoteView closed = as.member(member, () -> votes.view(id)).orElseThrow();
    assertTrue(closed.embargoed());
    assertEquals("", closed.text(Passage.PROPOSAL));
    assertEquals("Godkänner du budgeten?", closed.card().title());
    assertTrue(as.member(member, () -> information.file(id)).isEmpty());
    VoteView early = as.member(other, () -> votes.view(id), Role.BOARD).orElseThrow();
    assertEquals("Hyrorna stiger.", early.text(Passage.AGAINST));
    assertTrue(
        as.member(board, () -> votes.readings(id), Role.BOARD).stream()
            .anyMatch(one -> one.person().equals(other)));
    called.set(id, "embargo_until", clock.instant().minusSeconds(1));
    VoteView open = as.member(member, () -> votes.view(id)).orElseThrow();
    assertFalse(open.embargoed());
    assertEquals("Skolorna får bibliotek.", open.text(Passage.FOR));
  }

  @Test
  void what_members_ask_is_answered_for_all_and_stands_still_from_the_opening() throws Exception {
    MemberVoteId id = called.called(place, null);
    assertTrue(as.member(member, () -> information.ask(id, "Vad kostar det?")).isDone());
    VoteView asked = as.member(other, () -> votes.view(id)).orElseThrow();
    assertTrue(
        as.member(
                board,
                () -> information.answer(id, asked.inquiries().get(0).id(), "Fyra kronor."),
                Role.BOARD)
            .isDone());
    assertTrue(
        as.member(
                board,
                () -> information.add(id, Passage.TRANSLATION, "so", "Miisaaniyadda"),
                Role.BOARD)
            .isDone());
    called.open(id, place, clock.instant().plus(Duration.ofHours(5)));
    VoteView open = as.member(member, () -> votes.view(id)).orElseThrow();
    byte[] file = as.member(member, () -> information.file(id)).orElseThrow();
    assertEquals(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)),
        open.card().informationHash());
    String text = new String(file, StandardCharsets.UTF_8);
    assertTrue(text.contains("Fyra kronor."), text);
    assertTrue(text.contains("Miisaaniyadda"), text);
    assertEquals(
        List.of("membervotes.refused.no-questions-now"),
        reasons(as.member(member, () -> information.ask(id, "Och sen?"))));
    assertEquals(
        List.of("membervotes.refused.fixed"),
        reasons(
            as.member(
                board, () -> information.add(id, Passage.TRANSLATION, "so", "Annat"), Role.BOARD)));
  }

  @Test
  void a_member_supports_a_call_once_takes_it_back_and_enough_support_calls_it() {
    MemberVoteId id =
        as.member(member, () -> votes.draft(called.form(place, Basis.MEMBERS, null))).value();
    assertEquals(VoteState.COLLECTING, as.member(member, () -> calling.submit(id)).value());
    assertTrue(as.member(other, () -> supports.give(id)).isDone());
    assertEquals(
        List.of("membervotes.refused.supported"),
        reasons(as.member(other, () -> supports.give(id))));
    assertEquals(
        List.of("membervotes.refused.not-in-arena"),
        reasons(as.member(place.stranger(), () -> supports.give(id))));
    assertTrue(as.member(other, () -> supports.takeBack(id)).isDone());
    assertEquals(0, as.member(member, () -> votes.view(id)).orElseThrow().support());
    Instant opens = clock.instant().plus(Duration.ofDays(5));
    assertEquals(List.of("membervotes.refused.support"), reasons(schedule(id, opens)));
    int needed = as.member(member, () -> votes.find(id)).orElseThrow().needed();
    for (PersonId one : place.electors().subList(0, needed)) {
      as.member(one, () -> supports.give(id)).value();
    }
    assertThrows(Forbidden.class, () -> as.member(member, () -> supports.names(id), Role.OFFICE));
    assertEquals(
        needed, as.member(other, () -> supports.names(id), Role.ELECTION_COMMITTEE).value().size());
    assertTrue(schedule(id, opens).isDone());
    assertEquals(VoteState.CALLED, as.member(member, () -> votes.find(id)).orElseThrow().state());
  }

  private Outcome<MemberVoteId> schedule(MemberVoteId id, Instant opens) {
    return as.member(
        other,
        () -> calling.schedule(id, called.cutOff(), opens, opens.plus(Duration.ofDays(7))),
        Role.OFFICE);
  }

  @Test
  void no_roll_is_frozen_of_an_arena_that_spanned_nothing_on_the_cut_off_day() {
    Place late = called.place(8, called.today());
    MemberVoteId id = called.called(late, null);
    assertEquals(
        List.of("membervotes.refused.no-associations"),
        reasons(as.system(() -> electorate.freeze(id))));
  }

  @Test
  void whoever_is_missing_on_the_roll_says_so_and_two_people_add_her_without_a_name() {
    MemberVoteId id = called.called(place, null);
    MyRoll before = as.member(member, () -> electorate.mine(id));
    assertTrue(before.isOn() && !before.isFrozen());
    PersonId stranger = place.stranger();
    assertEquals(
        "membervotes.roll.other-association",
        as.member(stranger, () -> electorate.mine(id)).reason());
    Vote vote = called.open(id, place, clock.instant().plus(Duration.ofHours(5)));
    assertEquals(place.electors().size(), vote.voters().size());
    MyRoll mine = as.member(member, () -> electorate.mine(id));
    assertEquals(LineState.OPEN, mine.line().state());
    assertEquals(
        List.of("membervotes.refused.on-roll"),
        reasons(as.member(member, () -> electorate.appeal(id))));
    assertEquals(List.of(), reasons(as.member(stranger, () -> electorate.appeal(id))));
    assertEquals(
        List.of("membervotes.refused.appealed"),
        reasons(as.member(stranger, () -> electorate.appeal(id))));
    assertFalse(granted(id, board));
    assertFalse(granted(id, board));
    assertNull(corrections(id).get(0).confirmedAt());
    assertTrue(granted(id, other));
    assertEquals(1, corrections(id).size());
    assertTrue(corrections(id).get(0).isDone());
    MyRoll added = as.member(stranger, () -> electorate.mine(id));
    assertTrue(added.isOn());
    assertEquals(AppealOutcome.GRANTED, added.appeal().outcome());
  }

  private boolean granted(MemberVoteId id, PersonId committee) {
    return as.member(
            committee,
            () -> office.add(id, place.stranger(), "Flyttade i tid"),
            Role.ELECTION_COMMITTEE)
        .value();
  }

  private List<CorrectionCard> corrections(MemberVoteId id) {
    return as.member(member, () -> electorate.corrections(id));
  }

  @Test
  void a_vote_without_one_of_its_sides_is_not_called() {
    VoteForm whole = called.form(place, Basis.BOARD, null);
    Map<Passage, String> texts = new EnumMap<>(whole.texts());
    texts.remove(Passage.AGAINST);
    VoteForm form =
        new VoteForm(
            whole.arena(),
            null,
            whole.basis(),
            whole.decision(),
            whole.title(),
            true,
            whole.profile(),
            true,
            whole.cutOff(),
            whole.opens(),
            whole.closes(),
            null,
            whole.questions(),
            texts);
    MemberVoteId id = as.member(board, () -> votes.draft(form), Role.BOARD).value();
    assertEquals(
        List.of("membervotes.refused.empty"),
        reasons(as.member(board, () -> calling.submit(id), Role.BOARD)));
  }

  private static List<String> reasons(Outcome<?> outcome) {
    return outcome.reasons().stream().map(Refusal::reason).toList();
  }
}

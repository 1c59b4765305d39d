package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.ballots.Board;
import org.radslag.ballots.Destruction;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Roll;
import org.radslag.ballots.TrackerStatus;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;
import org.radslag.inside.CalledVotes.Place;
import org.radslag.inside.DecidedVotes.Held;
import org.radslag.kernel.PersonId;
import org.radslag.membervotes.Aftermath;
import org.radslag.membervotes.EnvelopeCard;
import org.radslag.membervotes.EnvelopeFate;
import org.radslag.membervotes.Forgetting;
import org.radslag.membervotes.HandoutChannel;
import org.radslag.membervotes.Helpdesk;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.Outcomes;
import org.radslag.membervotes.PaperVotes;
import org.radslag.membervotes.VoteOutcome;

/** What a vote leaves behind goes after the days for appeals, and only then. */
@ExtendWith(ArquillianExtension.class)
class ForgettingIT {

  private static final String OF_ELECTION = "election = ?";
  private static final String OF_VOTE = "vote = ?";

  @Inject CalledVotes called;
  @Inject DecidedVotes decided;
  @Inject Forgetting forgetting;
  @Inject Destruction destruction;
  @Inject Aftermath aftermath;
  @Inject Outcomes outcomes;
  @Inject Helpdesk helpdesk;
  @Inject PaperVotes papers;
  @Inject Board board;
  @Inject Roll roll;
  @Inject As as;

  private Held held() {
    Place place = called.place(8);
    return decided.decided(place, called.called(place, null));
  }

  private int named(Held held) {
    return decided.rows("election_line", "member IS NOT NULL AND election = ?", held.vote().id());
  }

  private boolean isDue(MemberVoteId id) {
    return as.system(() -> forgetting.due()).contains(id);
  }

  @Test
  void keys_and_links_go_after_the_days_for_appeals_and_everything_still_verifies() {
    Held held = held();
    Report before = verified(held);
    VoteOutcome outcome = outcome(held);
    int entitled = held.place().electors().size();
    List<Integer> there = decided.secrets(held);
    assertEquals(1, there.get(0));
    assertTrue(there.get(1) > entitled, "lines and reserve have credentials");
    assertTrue(there.get(2) > entitled);
    assertEquals(entitled, there.get(3));
    assertEquals(
        "membervotes.refused.kept",
        as.system(() -> forgetting.attend(held.id())).reasons().get(0).reason());
    String pseudonym = pseudonym(held);

    decided.counted(held, Duration.ofDays(20));
    assertFalse(isDue(held.id()));
    assertEquals(there, decided.secrets(held));
    decided.counted(held, Duration.ofDays(22));
    decided.awaitSecrets(held);

    assertEquals(List.of(0, 0, 0, 0), decided.secrets(held));
    assertEquals(entitled, named(held));
    assertFalse(pseudonym.equals(pseudonym(held)), "a line has another name");
    assertTrue(as.nobody(() -> destruction.isSecretless(held.vote().id())));
    assertEquals(before.head(), verified(held).head());
    assertTrue(verified(held).accepted());
    assertEquals(outcome, outcome(held));
    assertEquals(
        TrackerStatus.Kind.COUNTED,
        as.nobody(() -> board.status(held.vote().uuid(), held.trackers().get(0))).kind());
  }

  private Report verified(Held held) {
    return as.nobody(
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          assertTrue(board.archive(held.vote().uuid(), out));
          return new Verifier(Workers.none(), checked -> {}, false)
              .verify(new ByteArrayInputStream(out.toByteArray()));
        });
  }

  private VoteOutcome outcome(Held held) {
    return as.member(held.place().electors().get(0), () -> outcomes.of(held.id())).orElseThrow();
  }

  private String pseudonym(Held held) {
    PersonId person = held.vote().voters().get(0).person();
    return as.member(person, () -> roll.mine(held.vote().id())).pseudonym();
  }

  @Test
  void an_open_appeal_keeps_everything_and_an_upheld_one_until_the_vote_is_held_again() {
    Held held = held();
    PersonId member = held.place().electors().get(3);
    PersonId committee = held.place().electors().get(0);
    as.member(member, () -> aftermath.object(held.id(), "Jag fick ingen kod.")).value();
    decided.counted(held, Duration.ofDays(22));
    List<Integer> there = decided.secrets(held);
    keeps(held, there);
    UUID objection = as.member(member, () -> aftermath.objections(held.id())).get(0).id();
    as.member(
            committee,
            () -> aftermath.settle(held.id(), objection, true, "Det stämmer."),
            Role.ELECTION_COMMITTEE)
        .value();
    keeps(held, there);
    as.member(
            committee, () -> aftermath.rerun(held.id(), "Koder saknades"), Role.ELECTION_COMMITTEE)
        .value();
    decided.awaitSecrets(held);
    assertEquals(List.of(0, 0, 0, 0), decided.secrets(held));
  }

  private void keeps(Held held, List<Integer> there) {
    assertTrue(decided.card(held).held());
    assertFalse(isDue(held.id()));
    assertEquals(
        "membervotes.refused.kept",
        as.system(() -> forgetting.attend(held.id())).reasons().get(0).reason());
    assertEquals(there, decided.secrets(held));
  }

  @Test
  void who_voted_is_forgotten_later_and_only_numbers_stay() {
    Place place = called.place(8);
    Held held = decided.cast(place, called.called(place, null));
    PersonId clerk = place.electors().get(0);
    as.member(
            clerk,
            () -> papers.register(held.id(), decided.number(held.vote().voters().get(0))),
            Role.OFFICE)
        .value();
    PersonId other = held.vote().voters().get(5).person();
    as.member(clerk, () -> helpdesk.handOut(held.id(), other, HandoutChannel.LETTER), Role.OFFICE)
        .value();
    decided.decide(held);
    ElectionId election = held.vote().id();
    assertEquals(
        "ballots.refused.secrets-kept",
        as.system(() -> destruction.marks(election, 25)).reasons().get(0).reason());
    decided.counted(held, Duration.ofDays(22));
    decided.awaitSecrets(held);
    decided.secretless(held, Duration.ofDays(89));
    assertFalse(isDue(held.id()));
    assertEquals(place.electors().size(), named(held));
    assertEquals(1, decided.rows("member_vote_handout", OF_VOTE, held.id()));
    decided.secretless(held, Duration.ofDays(91));
    as.system(() -> forgetting.attend(held.id()));

    assertNotNull(decided.card(held).marksGone());
    assertEquals(0, named(held));
    assertEquals(3, decided.rows("election_line", "state = 'VOTED' AND election = ?", election));
    assertEquals(0, decided.rows("member_vote_handout", OF_VOTE, held.id()));
    EnvelopeCard envelope = as.member(clerk, () -> papers.envelopes(held.id()), Role.OFFICE).get(0);
    assertNull(envelope.person());
    assertEquals(EnvelopeFate.DIGITAL, envelope.fate());
    assertEquals("ballots.roll.forgotten", as.member(other, () -> roll.mine(election)).reason());
    assertEquals(3, outcome(held).digital());
    assertEquals(place.electors().size(), outcome(held).entitled());
  }

  @Test
  void nobody_destroys_by_hand_and_nothing_of_a_vote_that_goes_on() {
    Place place = called.place(8);
    Held held = decided.cast(place, called.called(place, null));
    ElectionId election = held.vote().id();
    PersonId one = place.electors().get(0);
    assertEquals(
        "ballots.refused.election-open",
        as.system(() -> destruction.secrets(election)).reasons().get(0).reason());
    assertTrue(as.member(one, () -> forgetting.card(held.id())).isEmpty());
    for (Role role : List.of(Role.ELECTION_COMMITTEE, Role.OFFICE, Role.BOARD)) {
      assertThrows(
          Forbidden.class, () -> as.member(one, () -> destruction.secrets(election), role));
      assertThrows(Forbidden.class, () -> as.member(one, () -> forgetting.attend(held.id()), role));
    }
    assertEquals(1, decided.rows("election_key", OF_ELECTION, election));
  }
}

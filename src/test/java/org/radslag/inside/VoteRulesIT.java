package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.ballots.Board;
import org.radslag.ballots.BoardCard;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Elections;
import org.radslag.ballots.TrackerStatus;
import org.radslag.inside.CalledVotes.Place;
import org.radslag.inside.DecidedVotes.Held;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membervotes.Electorate;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.PaperVotes;
import org.radslag.rules.Rules;

/** A vote is held as the rule set says. */
@ExtendWith(ArquillianExtension.class)
class VoteRulesIT {

  @Inject CalledVotes called;
  @Inject DecidedVotes decided;
  @Inject SecretVotes secret;
  @Inject Electorate electorate;
  @Inject Elections elections;
  @Inject Board board;
  @Inject PaperVotes papers;
  @Inject Rules rules;
  @Inject Clock clock;
  @Inject As as;

  private Place place;
  private PersonId one;

  @BeforeEach
  void a_place() {
    place = called.place(8);
    one = place.electors().get(0);
  }

  /** Does something under other values of some rules. */
  private <T> T under(Map<String, String> values, Supplier<T> work) {
    Map<String, String> before =
        values.keySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    name -> name,
                    name -> as.system(() -> rules.version(1).parameter(name)).value()));
    values.forEach(this::say);
    try {
      return work.get();
    } finally {
      before.forEach(this::say);
    }
  }

  private void say(String rule, String value) {
    secret.asMigration(
        "UPDATE rule_parameter SET value = ? WHERE rule_set = 1 AND name = ?", value, rule);
  }

  private byte[] archive(String uuid) {
    return as.nobody(() -> board.part(uuid, 0)).bytes();
  }

  private BoardCard card(Held held) {
    return as.nobody(() -> board.card(held.vote().uuid())).orElseThrow();
  }

  @Test
  void with_the_turnout_at_the_end_the_board_tells_nothing_before_the_close() {
    MemberVoteId id = called.called(place, null);
    Held held = under(Map.of("vote.turnout.shown", "end"), () -> decided.cast(place, id));
    BoardCard open = card(held);
    assertEquals(1, open.hours().size(), "the close is the only hour");
    assertEquals(0, open.election().voted());
    assertEquals(1, open.events(), "there is the setup alone");
    TrackerStatus waiting =
        as.nobody(() -> board.status(held.vote().uuid(), held.trackers().get(0)));
    assertEquals(new TrackerStatus(TrackerStatus.Kind.WAITING, 1), waiting);
    byte[] before = archive(held.vote().uuid());
    decided.cast(held.vote(), 3, SecretVotes.BLANK);
    assertArrayEquals(before, archive(held.vote().uuid()));
    decided.decide(held);
    assertEquals(4, card(held).election().voted());
    assertTrue(archive(held.vote().uuid()).length > before.length);
  }

  @Test
  void otherwise_the_board_grows_at_the_hours_of_the_rule() {
    MemberVoteId id = called.called(place, null);
    called.set(id, "opens_at", clock.instant().minus(Duration.ofMinutes(5)));
    called.set(id, "closes_at", clock.instant().plus(Duration.ofHours(48)));
    ElectionId four =
        under(
            Map.of("vote.batch.every", "12", "vote.reserve.least", "7"),
            () -> as.system(() -> electorate.freeze(id)).value());
    ElectionCard election = as.system(() -> elections.find(four)).orElseThrow();
    assertEquals(7, election.reserve());
    assertTrue(election.small());
    assertEquals(3, election.trustees());
    assertEquals(
        1,
        decided.rows("election", "hours = '12,24' AND crowd = 10 AND id = ?", four),
        "noon and midnight");
  }

  @Test
  void an_electorate_below_the_rules_least_is_refused() {
    MemberVoteId id = called.called(place, null);
    int entitled = place.electors().size();
    Outcome<ElectionId> refused =
        under(
            Map.of("vote.electorate.fewest", String.valueOf(entitled + 1)),
            () -> as.system(() -> electorate.freeze(id)));
    assertEquals("ballots.refused.too-few", refused.reasons().get(0).reason());
  }

  @Test
  void a_contested_vote_has_numbers_of_its_own() {
    MemberVoteId id = called.called(place, null);
    secret.asMigration("UPDATE member_vote SET profile = 'CONTESTED' WHERE id = ?", id.toString());
    ElectionId contested =
        under(
            Map.of("vote.electorate.small", "5"),
            () -> as.system(() -> electorate.freeze(id)).value());
    ElectionCard card = as.system(() -> elections.find(contested)).orElseThrow();
    assertEquals(5, card.trustees());
    assertEquals(3, card.threshold());
    assertEquals(false, card.small());
  }

  @Test
  void how_many_envelopes_have_come_is_told_before_the_close_to_those_alone_who_register() {
    Held held = decided.cast(place, called.called(place, null));
    assertThrows(Forbidden.class, () -> as.member(one, () -> papers.sheet(held.id())));
    assertThrows(Forbidden.class, () -> as.member(one, () -> papers.sheet(held.id()), Role.BOARD));
    assertEquals(0, as.member(one, () -> papers.sheet(held.id()), Role.OFFICE).registered());
    decided.decide(held);
    assertEquals(3, as.member(one, () -> papers.sheet(held.id())).digital());
  }
}

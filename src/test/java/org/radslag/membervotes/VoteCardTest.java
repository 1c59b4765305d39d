package org.radslag.membervotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.radslag.arenas.ArenaId;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Profile;
import org.radslag.membership.snapshot.SnapshotId;

class VoteCardTest {

  private static final Instant NOW = Instant.parse("2027-01-12T17:00:00Z");
  private static final Instant OPENS = Instant.parse("2027-01-15T17:00:00Z");
  private static final Instant CLOSES = Instant.parse("2027-01-22T17:00:00Z");

  private static MemberVote vote(Basis basis, Instant opens, Instant closes) {
    MemberVote vote = new MemberVote(MemberVoteId.create(), null, NOW, null);
    vote.write(
        new VoteForm(
            ArenaId.create(),
            null,
            basis,
            "",
            "Budgeten",
            true,
            Profile.STANDARD,
            true,
            null,
            opens,
            closes,
            null,
            List.of(),
            Map.of()),
        1);
    return vote;
  }

  @Test
  void before_it_opens_a_vote_is_listed_by_its_opening_and_then_by_its_close() {
    MemberVote vote = vote(Basis.BOARD, OPENS, CLOSES);
    vote.call(null, NOW);
    assertEquals(OPENS, vote.card().hour());
    vote.freeze(SnapshotId.create(), ElectionId.create(), NOW);
    assertEquals(OPENS, vote.card().hour());
    vote.open("");
    assertEquals(CLOSES, vote.card().hour());
  }

  @Test
  void one_that_collects_support_is_listed_by_the_end_of_that() {
    MemberVote vote = vote(Basis.MEMBERS, null, null);
    assertNull(vote.card().hour());
    vote.collect(5, 100, OPENS);
    assertEquals(OPENS, vote.card().hour());
  }
}

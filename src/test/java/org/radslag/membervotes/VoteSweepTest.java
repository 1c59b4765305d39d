package org.radslag.membervotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoteSweepTest {

  @Test
  void what_fails_with_one_vote_stops_no_other() {
    List<MemberVoteId> votes =
        List.of(MemberVoteId.create(), MemberVoteId.create(), MemberVoteId.create());
    List<MemberVoteId> done = new ArrayList<>();
    VoteSweep.each(
        votes,
        vote -> {
          if (vote.equals(votes.get(1))) {
            throw new IllegalStateException("its archive is unreadable");
          }
          done.add(vote);
        });
    assertEquals(List.of(votes.get(0), votes.get(2)), done);
  }
}

package org.radslag.membervotes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VoteStateTest {

  @Test
  void what_has_been_called_is_never_written_again() {
    for (VoteState state : VoteState.values()) {
      boolean back = state.mayBecome(VoteState.DRAFT);
      assertTrue(!back || state == VoteState.PROPOSED, state::name);
    }
  }

  @Test
  void an_open_vote_can_only_close() {
    assertTrue(VoteState.OPEN.mayBecome(VoteState.CLOSED));
    assertFalse(VoteState.OPEN.mayBecome(VoteState.WITHDRAWN));
    assertFalse(VoteState.OPEN.mayBecome(VoteState.DECIDED));
  }

  @Test
  void no_vote_opens_whose_roll_is_not_frozen() {
    Arrays.stream(VoteState.values())
        .filter(state -> state != VoteState.FROZEN)
        .forEach(state -> assertFalse(state.mayBecome(VoteState.OPEN), state::name));
  }

  @Test
  void what_is_withdrawn_or_void_stays_so() {
    for (VoteState next : VoteState.values()) {
      assertFalse(VoteState.WITHDRAWN.mayBecome(next), next::name);
      assertFalse(VoteState.RERUN.mayBecome(next), next::name);
    }
  }
}

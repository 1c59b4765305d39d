package org.radslag.motions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radslag.motions.MotionAction.ADMIT;
import static org.radslag.motions.MotionAction.ASK;
import static org.radslag.motions.MotionAction.DECLINE;
import static org.radslag.motions.MotionAction.FILE;
import static org.radslag.motions.MotionAction.FILE_LATE;
import static org.radslag.motions.MotionAction.REGISTER;
import static org.radslag.motions.MotionAction.REVISE;
import static org.radslag.motions.MotionAction.TAKE_BACK;
import static org.radslag.motions.MotionAction.WITHDRAW;
import static org.radslag.motions.MotionState.AWAITING_ASSOCIATION;
import static org.radslag.motions.MotionState.DRAFT;
import static org.radslag.motions.MotionState.LATE;
import static org.radslag.motions.MotionState.REGISTERED;
import static org.radslag.motions.MotionState.SUBMITTED;
import static org.radslag.motions.MotionState.WITHDRAWN;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.radslag.kernel.PersonId;

class MotionStateTest {

  private static final Map<MotionState, Set<MotionAction>> POSSIBLE =
      Map.of(
          DRAFT, EnumSet.of(ASK, FILE, FILE_LATE),
          AWAITING_ASSOCIATION, EnumSet.of(REVISE, TAKE_BACK, DECLINE, FILE, FILE_LATE),
          SUBMITTED, EnumSet.of(REVISE, REGISTER, WITHDRAW),
          LATE, EnumSet.of(ADMIT, WITHDRAW),
          REGISTERED, EnumSet.of(REVISE, WITHDRAW),
          WITHDRAWN, EnumSet.noneOf(MotionAction.class));

  @TestFactory
  Stream<DynamicTest> each_state_allows_its_actions_and_no_other() {
    return Arrays.stream(MotionState.values())
        .map(
            state ->
                DynamicTest.dynamicTest(
                    state.name(),
                    () ->
                        assertEquals(
                            POSSIBLE.get(state),
                            Arrays.stream(MotionAction.values())
                                .filter(state::allows)
                                .collect(Collectors.toSet()))));
  }

  @Test
  void a_late_motion_is_never_registered_like_one_in_time() {
    assertEquals(false, LATE.allows(REGISTER));
    assertEquals(LATE, DRAFT.after(FILE_LATE).orElseThrow());
  }

  @Test
  void an_impossible_move_is_refused_and_changes_nothing() {
    Motion motion =
        new Motion(MotionId.create(), ConferenceId.create(), PersonId.create(), Instant.EPOCH);
    assertEquals("motions.refused.state-draft", motion.move(REGISTER).orElseThrow().reason());
    assertEquals(DRAFT, motion.state());
    assertEquals(true, motion.move(FILE).isEmpty());
    assertEquals("motions.refused.state-submitted", motion.move(FILE).orElseThrow().reason());
    assertEquals(SUBMITTED, motion.state());
  }
}

package org.radslag.ballots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.radslag.membership.snapshot.SnapshotId;
import org.radslag.rules.RuleSet;

class ElectionStateTest {
  private static final ElectionTerms TERMS = ElectionTerms.of(RuleSet.pattern());

  @Test
  void an_election_opens_only_after_its_start_protocol_is_signed() {
    assertEquals(Set.of(ElectionState.PROVEN), before(ElectionState.OPEN));
    assertEquals(Set.of(ElectionState.SEALED), before(ElectionState.PROVEN));
  }

  @Test
  void it_is_given_up_only_before_it_opens() {
    assertEquals(
        EnumSet.range(ElectionState.PREPARED, ElectionState.PROVEN),
        before(ElectionState.ABANDONED));
  }

  @Test
  void a_result_is_declared_or_withheld_and_then_nothing_changes() {
    for (ElectionState end :
        List.of(ElectionState.COUNTED, ElectionState.WITHHELD, ElectionState.ABANDONED)) {
      assertEquals(Set.of(), end.next());
    }
    assertEquals(Set.of(ElectionState.TALLIED), before(ElectionState.COUNTED));
    assertTrue(before(ElectionState.WITHHELD).contains(ElectionState.TALLIED));
  }

  @Test
  void the_board_is_there_from_the_setup_on_and_never_of_what_was_given_up() {
    assertFalse(ElectionState.KEYED.isPublic());
    assertTrue(ElectionState.SEALED.isPublic());
    assertTrue(ElectionState.WITHHELD.isPublic());
    assertFalse(ElectionState.ABANDONED.isPublic());
  }

  @Test
  void an_entity_takes_no_step_that_the_table_does_not_allow() {
    SecretElection election =
        new SecretElection(ElectionId.create(), "uuid", plan(), null, Instant.EPOCH);
    assertThrows(IllegalStateException.class, () -> election.become(ElectionState.OPEN));
    election.freeze(19, 4, TERMS);
    assertTrue(election.isSmall());
    assertTrue(election.isNearby());
    assertThrows(IllegalStateException.class, () -> election.freeze(20, null, TERMS));
  }

  @Test
  void twenty_voters_are_no_small_electorate_and_five_of_difference_no_near_one() {
    SecretElection election =
        new SecretElection(ElectionId.create(), "uuid", plan(), null, Instant.EPOCH);
    assertFalse(election.isSmall());
    election.freeze(20, 5, TERMS);
    assertFalse(election.isSmall());
    assertFalse(election.isNearby());
  }

  private static ElectionPlan plan() {
    return new ElectionPlan(
        "Fråga",
        "",
        "sv",
        List.of(new QuestionPlan("Ja?", List.of("Ja", "Nej"), true, 1, 1)),
        Profile.STANDARD,
        true,
        Instant.EPOCH,
        Instant.EPOCH.plusSeconds(86_400),
        3,
        2,
        SnapshotId.create(),
        Set.of(),
        TERMS);
  }

  private static Set<ElectionState> before(ElectionState state) {
    return Arrays.stream(ElectionState.values())
        .filter(any -> any.next().contains(state))
        .collect(Collectors.toSet());
  }
}

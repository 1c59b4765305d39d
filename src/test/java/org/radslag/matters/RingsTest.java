package org.radslag.matters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.radslag.kernel.PersonId;

/** Who stands in which ring, what an embargo holds back, and which way a classification points. */
class RingsTest {

  private static final UUID ARENA = UUID.randomUUID();
  private static final UUID GROUP = UUID.randomUUID();
  private static final UUID BODY = UUID.randomUUID();
  private static final PersonId OWNER = PersonId.create();
  private static final Standing.Hold MATTER = new Standing.Hold(ARENA, GROUP, BODY, OWNER.value());
  private static final Instant NOON = Instant.parse("2027-01-20T11:00:00Z");

  @Test
  void each_ring_lies_inside_the_ones_before_it() {
    for (Ring inner : Ring.values()) {
      for (Ring outer : Ring.values()) {
        assertEquals(inner.ordinal() >= outer.ordinal(), inner.isWithin(outer));
        assertEquals(outer.ordinal() <= inner.ordinal(), outer.isOpenTo(inner));
      }
    }
  }

  @Test
  void a_stranger_stands_outside_everything_that_is_not_public() {
    assertEquals(Ring.PUBLIC, Standing.NOBODY.reach(MATTER, false));
  }

  @Test
  void a_member_stands_among_the_members_and_no_further_in() {
    assertEquals(Ring.MEMBERS, standing(Set.of(), Set.of(), Set.of(), Set.of()));
  }

  @Test
  void an_association_s_chair_stands_among_the_delegates_of_its_arenas_alone() {
    assertEquals(Ring.DELEGATES, standing(Set.of(), Set.of(), Set.of(ARENA), Set.of()));
    assertEquals(Ring.MEMBERS, standing(Set.of(), Set.of(), Set.of(UUID.randomUUID()), Set.of()));
  }

  @Test
  void a_seat_in_the_body_that_handles_it_reaches_the_body_and_not_the_negotiators() {
    assertEquals(Ring.BODY, standing(Set.of(BODY), Set.of(), Set.of(ARENA), Set.of()));
    assertEquals(Ring.BODY, standing(Set.of(), Set.of(BODY), Set.of(), Set.of()));
    assertEquals(Ring.MEMBERS, standing(Set.of(UUID.randomUUID()), Set.of(), Set.of(), Set.of()));
  }

  @Test
  void the_group_s_leader_and_the_delegation_negotiate() {
    assertEquals(Ring.NEGOTIATORS, standing(Set.of(), Set.of(GROUP), Set.of(), Set.of()));
    assertEquals(Ring.NEGOTIATORS, standing(Set.of(), Set.of(), Set.of(), Set.of(ARENA)));
    assertEquals(Ring.MEMBERS, standing(Set.of(), Set.of(), Set.of(), Set.of(UUID.randomUUID())));
  }

  @Test
  void the_board_and_the_office_do_not_negotiate_by_their_role() {
    Standing board =
        new Standing(false, PersonId.create(), true, true, Set.of(), Set.of(), Set.of(), Set.of());
    assertEquals(Ring.DELEGATES, board.reach(MATTER, false));
    assertFalse(board.answersFor(MATTER));
  }

  @Test
  void who_registered_it_loses_the_ring_with_her_seat() {
    Standing former =
        new Standing(false, OWNER, true, false, Set.of(), Set.of(), Set.of(), Set.of());
    assertFalse(former.answersFor(MATTER));
    assertEquals(Ring.MEMBERS, former.reach(MATTER, false));
    Standing elsewhere =
        new Standing(
            false, OWNER, true, false, Set.of(), Set.of(UUID.randomUUID()), Set.of(), Set.of());
    assertFalse(elsewhere.answersFor(MATTER));
  }

  @Test
  void the_owner_answers_for_it_and_whoever_is_let_in_reads_it() {
    Standing owner = new Standing(false, OWNER, true, true, Set.of(), Set.of(), Set.of(), Set.of());
    assertTrue(owner.answersFor(MATTER));
    assertEquals(Ring.NEGOTIATORS, owner.reach(MATTER, false));
    Standing guest =
        new Standing(false, PersonId.create(), true, false, Set.of(), Set.of(), Set.of(), Set.of());
    assertEquals(Ring.NEGOTIATORS, guest.reach(MATTER, true));
    assertFalse(guest.answersFor(MATTER));
  }

  @Test
  void nothing_that_somebody_gains_takes_a_ring_from_her() {
    Random random = new Random(42);
    for (int i = 0; i < 5_000; i++) {
      Standing less = any(random);
      Standing more =
          new Standing(
              false,
              less.person(),
              less.insider() || random.nextBoolean(),
              less.board() || random.nextBoolean(),
              plus(less.seats(), random, BODY),
              plus(less.leads(), random, GROUP),
              plus(less.represents(), random, ARENA),
              plus(less.negotiates(), random, ARENA));
      boolean admitted = random.nextInt(8) == 0;
      assertTrue(
          more.reach(MATTER, admitted).isWithin(less.reach(MATTER, admitted)),
          () -> less + " " + more);
    }
  }

  @Test
  void an_embargo_holds_to_its_last_microsecond_and_until_the_decision() {
    Embargo both = new Embargo(NOON, true);
    assertTrue(both.holds(NOON.minusNanos(1_000), true));
    assertTrue(both.holds(NOON, false));
    assertFalse(both.holds(NOON, true));
    assertFalse(Embargo.NONE.holds(NOON, false));
  }

  @Test
  void a_matter_of_principle_never_needs_less_than_a_routine_one_on_the_same_line() {
    for (MandateLevel level : MandateLevel.values()) {
      for (MandateLevel unlisted : MandateLevel.values()) {
        SheetLine line = new SheetLine("Avtal", "Avtal", level, Weight.ROUTINE, "Praxis");
        MandateLevel routine = Classification.level(line, Weight.ROUTINE, unlisted);
        MandateLevel principle = Classification.level(line, Weight.PRINCIPLE, unlisted);
        assertTrue(principle.compareTo(routine) >= 0);
        assertEquals(level, routine);
        assertEquals(unlisted, Classification.level(null, Weight.PRINCIPLE, unlisted));
      }
    }
  }

  @Test
  void a_circle_is_asked_only_where_all_of_it_may_know_of_the_matter() {
    assertFalse(Ring.NEGOTIATORS.isOpenTo(Circle.CHAIRS.reach(true)));
    assertFalse(Ring.BODY.isOpenTo(Circle.COUNCIL.reach(false)));
    assertTrue(Ring.BODY.isOpenTo(Circle.COUNCIL.reach(true)));
    assertTrue(Ring.NEGOTIATORS.isOpenTo(Circle.DELEGATION.reach(false)));
  }

  private static Ring standing(
      Set<UUID> seats, Set<UUID> leads, Set<UUID> represents, Set<UUID> negotiates) {
    return new Standing(false, PersonId.create(), true, false, seats, leads, represents, negotiates)
        .reach(MATTER, false);
  }

  private static Standing any(Random random) {
    return new Standing(
        false,
        random.nextInt(9) == 0 ? OWNER : PersonId.create(),
        random.nextBoolean(),
        random.nextBoolean(),
        plus(Set.of(), random, BODY),
        plus(Set.of(), random, GROUP),
        plus(Set.of(), random, ARENA),
        plus(Set.of(), random, ARENA));
  }

  private static Set<UUID> plus(Set<UUID> before, Random random, UUID one) {
    return random.nextInt(4) == 0 ? Set.of(one) : before;
  }
}

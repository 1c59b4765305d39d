package org.radslag.motions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.radslag.access.Caller;
import org.radslag.access.Grant;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/** Whose a motion is and who sees it, in each state. */
class MotionTest {

  private static final PersonId AUTHOR = PersonId.create();
  private static final AssociationId OWN = AssociationId.create();
  private static final AssociationId OTHER = AssociationId.create();

  private final Caller author = member(AUTHOR);
  private final Caller other = member(PersonId.create());
  private final Caller chair = with(Role.ASSOCIATION_CHAIR, OWN);
  private final Caller secretary = with(Role.ASSOCIATION_SECRETARY, OWN);
  private final Caller otherChair = with(Role.ASSOCIATION_CHAIR, OTHER);
  private final Caller office = with(Role.OFFICE, null);
  private Motion motion;

  @BeforeEach
  void write() {
    motion = new Motion(MotionId.create(), ConferenceId.create(), AUTHOR, Instant.EPOCH);
  }

  @Test
  void a_draft_is_seen_and_changed_by_its_author_alone() {
    motion.sendAs(Sender.ASSOCIATION, OWN);
    assertSeenBy(author);
    assertTrue(motion.belongsTo(author));
    assertFalse(motion.belongsTo(chair));
  }

  @Test
  void what_an_association_has_been_asked_is_seen_by_its_chair_and_secretary_and_no_other() {
    motion.sendAs(Sender.ASSOCIATION, OWN);
    motion.move(MotionAction.ASK);
    assertSeenBy(author, chair, secretary);
    assertTrue(motion.belongsTo(author));
    assertFalse(motion.belongsTo(chair));
  }

  @Test
  void what_has_been_handed_in_for_an_association_is_the_chairs_to_change() {
    motion.sendAs(Sender.ASSOCIATION, OWN);
    motion.move(MotionAction.FILE);
    assertSeenBy(author, chair, secretary, office);
    assertTrue(motion.belongsTo(chair));
    assertTrue(motion.belongsTo(secretary));
    assertFalse(motion.belongsTo(otherChair));
    assertFalse(motion.belongsTo(author));
    assertFalse(motion.belongsTo(office));
  }

  @Test
  void what_has_been_handed_in_and_has_no_number_is_seen_by_author_and_office() {
    motion.sendAs(Sender.OWN, null);
    motion.move(MotionAction.FILE);
    assertSeenBy(author, office);
  }

  @Test
  void a_late_motion_is_seen_by_author_and_office() {
    motion.sendAs(Sender.OWN, null);
    motion.move(MotionAction.FILE_LATE);
    assertSeenBy(author, office);
    assertFalse(motion.belongsTo(office));
  }

  @Test
  void a_numbered_motion_is_seen_by_all_also_when_it_is_withdrawn() {
    motion.sendAs(Sender.OWN, null);
    motion.move(MotionAction.FILE);
    motion.move(MotionAction.REGISTER);
    motion.numbered(1);
    assertSeenBy(author, other, chair, secretary, otherChair, office);
    motion.move(MotionAction.WITHDRAW);
    assertSeenBy(author, other, chair, secretary, otherChair, office);
    assertFalse(motion.belongsTo(other));
  }

  @Test
  void the_systems_own_work_sees_a_draft_that_was_given_back() {
    Caller system = new Caller();
    system.becomeSystem();
    assertTrue(motion.isShownTo(system));
  }

  private void assertSeenBy(Caller... those) {
    Set<Caller> seeing = Set.of(those);
    for (Caller caller : new Caller[] {author, other, chair, secretary, otherChair, office}) {
      assertEquals(seeing.contains(caller), motion.isShownTo(caller), () -> name(caller));
    }
  }

  private String name(Caller caller) {
    return caller == author ? "author" : caller == other ? "other" : caller.grants().toString();
  }

  private static Caller member(PersonId person) {
    Caller caller = new Caller();
    caller.become(person, Set.of(), true);
    return caller;
  }

  private static Caller with(Role role, AssociationId scope) {
    Caller caller = new Caller();
    Grant grant = new Grant(role, Optional.ofNullable(scope).map(AssociationId::value));
    caller.become(PersonId.create(), Set.of(grant), true);
    return caller;
  }
}

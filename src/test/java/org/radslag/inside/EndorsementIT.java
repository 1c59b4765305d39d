package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.motions.ConferenceId;
import org.radslag.motions.Endorsement;
import org.radslag.motions.FiledMotion;
import org.radslag.motions.Filing;
import org.radslag.motions.MotionId;
import org.radslag.motions.MotionLine;
import org.radslag.motions.MotionLists;
import org.radslag.motions.MotionState;
import org.radslag.motions.MotionView;
import org.radslag.motions.Motions;
import org.radslag.motions.SavedDraft;
import org.radslag.motions.Sender;

/** An association is asked to adopt a member's motion, and answers. */
@ExtendWith(ArquillianExtension.class)
class EndorsementIT {

  @Inject Endorsement endorsement;
  @Inject Filing filing;
  @Inject Motions motions;
  @Inject MotionLists lists;
  @Inject Councils councils;
  @Inject MotionDesk desk;
  @Inject As as;

  private ConferenceId conference;
  private AssociationId home;
  private PersonId author;
  private PersonId chair;
  private SavedDraft draft;

  @BeforeEach
  void a_member_asks_her_association() {
    conference = desk.conference();
    home = desk.association();
    author = councils.member(home);
    chair = councils.member(home);
    draft = desk.draft(author, conference, desk.text(), Sender.ASSOCIATION, home).value();
    as.member(author, () -> endorsement.ask(draft.id())).value();
  }

  private <T> T chaired(Callable<T> work) {
    return as.holder(chair, Role.ASSOCIATION_CHAIR, home, work);
  }

  private MotionView seen() {
    return as.member(author, () -> motions.view(draft.id())).orElseThrow();
  }

  private Outcome<FiledMotion> adopt(LocalDate day) {
    int revision = seen().revision();
    return chaired(() -> filing.fileForAssociation(draft.id(), revision, day));
  }

  @Test
  void the_chair_finds_it_adopts_it_and_it_is_the_associations() {
    assertEquals(
        List.of(draft.id()), chaired(() -> lists.asked()).stream().map(MotionLine::id).toList());
    assertFalse(adopt(councils.today()).value().late());
    assertEquals(MotionState.SUBMITTED, seen().state());
    assertEquals(councils.today(), seen().adoptedOn());
    assertEquals(List.of(), chaired(() -> lists.asked()));
    assertEquals(1, chaired(() -> lists.adopted()).size());
    assertThrows(Forbidden.class, () -> as.member(author, () -> filing.withdraw(draft.id())));
    assertTrue(chaired(() -> filing.withdraw(draft.id())).isDone());
  }

  @Test
  void the_day_of_the_meeting_is_needed_and_has_been() {
    for (LocalDate day :
        new LocalDate[] {
          null, councils.today().plusDays(1), councils.today().minusYears(2).minusDays(1)
        }) {
      assertEquals("motions.refused.adopted-on", adopt(day).reasons().get(0).reason());
    }
    assertEquals(MotionState.AWAITING_ASSOCIATION, seen().state());
  }

  @Test
  void after_a_no_the_member_reads_why_and_hands_it_in_as_her_own() {
    assertTrue(chaired(() -> endorsement.decline(draft.id(), "Inte nu.")).isDone());
    MotionView back = seen();
    assertEquals(MotionState.DRAFT, back.state());
    assertTrue(back.moments().stream().anyMatch(moment -> moment.note().equals("Inte nu.")));
    assertThrows(Forbidden.class, () -> chaired(() -> motions.view(draft.id())));
    SavedDraft read = new SavedDraft(draft.id(), back.revision(), draft.at());
    assertTrue(desk.file(author, read).isDone());
    assertEquals(Sender.OWN, seen().sender());
    assertEquals("", seen().association());
  }

  @Test
  void while_the_association_is_silent_she_takes_it_back_or_hands_it_in_herself() {
    assertTrue(as.member(author, () -> endorsement.takeBack(draft.id())).isDone());
    assertEquals(MotionState.DRAFT, seen().state());
    assertThrows(Forbidden.class, () -> adopt(councils.today()));
    as.member(author, () -> endorsement.ask(draft.id())).value();
    SavedDraft read = new SavedDraft(draft.id(), seen().revision(), draft.at());
    assertTrue(desk.file(author, read).isDone());
  }

  @Test
  void only_this_associations_chair_and_secretary_answer() {
    AssociationId other = desk.association();
    int revision = seen().revision();
    LocalDate today = councils.today();
    MotionId id = draft.id();
    assertThrows(
        Forbidden.class,
        () ->
            as.holder(
                chair,
                Role.ASSOCIATION_CHAIR,
                other,
                () -> filing.fileForAssociation(id, revision, today)));
    assertThrows(
        Forbidden.class,
        () ->
            as.holder(chair, Role.ASSOCIATION_CHAIR, other, () -> endorsement.decline(id, "nej")));
    assertThrows(Forbidden.class, () -> as.member(author, () -> endorsement.decline(id, "nej")));
    assertThrows(Forbidden.class, () -> as.member(chair, () -> motions.view(id), Role.OFFICE));
    assertTrue(
        as.holder(
                chair,
                Role.ASSOCIATION_SECRETARY,
                home,
                () -> filing.fileForAssociation(id, revision, today))
            .isDone());
  }

  @Test
  void an_answer_after_the_deadline_is_late_and_asking_then_is_refused() {
    desk.passDeadline(conference);
    assertTrue(adopt(councils.today()).value().late());
    SavedDraft another =
        desk.draft(author, conference, desk.text(), Sender.ASSOCIATION, home).value();
    assertEquals(
        "motions.refused.ask-late",
        as.member(author, () -> endorsement.ask(another.id())).reasons().get(0).reason());
  }

  @Test
  void another_association_than_ones_own_cannot_be_asked() {
    assertEquals(
        "motions.refused.not-your-association",
        desk.draft(author, conference, desk.text(), Sender.ASSOCIATION, desk.association())
            .reasons()
            .get(0)
            .reason());
  }

  @Test
  void a_chair_writes_for_her_association_and_hands_it_in_at_once() {
    SavedDraft own =
        chaired(() -> desk.draft(chair, conference, desk.text(), Sender.ASSOCIATION, home).value());
    FiledMotion filed =
        chaired(() -> filing.fileForAssociation(own.id(), own.revision(), councils.today()))
            .value();
    assertFalse(filed.late());
  }
}

package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.motions.ConferenceId;
import org.radslag.motions.Conferences;
import org.radslag.motions.Difference;
import org.radslag.motions.DraftForm;
import org.radslag.motions.Drafts;
import org.radslag.motions.FiledMotion;
import org.radslag.motions.Filing;
import org.radslag.motions.MotionId;
import org.radslag.motions.MotionLanguage;
import org.radslag.motions.MotionLine;
import org.radslag.motions.MotionLists;
import org.radslag.motions.MotionState;
import org.radslag.motions.MotionText;
import org.radslag.motions.MotionView;
import org.radslag.motions.Motions;
import org.radslag.motions.SavedDraft;
import org.radslag.motions.Sender;
import org.radslag.motions.VersionView;

/** Writing, handing in, changing and withdrawing a motion. */
@ExtendWith(ArquillianExtension.class)
class FilingIT {

  @Inject Drafts drafts;
  @Inject Filing filing;
  @Inject Motions motions;
  @Inject MotionLists lists;
  @Inject Conferences conferences;
  @Inject Councils councils;
  @Inject MotionDesk desk;
  @Inject Clock clock;
  @Inject As as;

  private ConferenceId conference;
  private PersonId author;

  @BeforeEach
  void a_conference_and_a_member() {
    conference = desk.conference();
    author = desk.member();
  }

  private MotionView seen(MotionId id) {
    return as.member(author, () -> motions.view(id)).orElseThrow();
  }

  private static String reason(Outcome<?> refused) {
    return refused.reasons().get(0).reason();
  }

  @Test
  void a_motion_in_time_gets_a_receipt_with_the_servers_time() {
    SavedDraft draft = desk.draft(author, conference, desk.text());
    assertEquals(MotionState.DRAFT, seen(draft.id()).state());
    Instant before = clock.instant();
    FiledMotion filed = desk.file(author, draft).value();
    assertFalse(filed.late());
    assertFalse(filed.at().isBefore(before) || filed.at().isAfter(clock.instant()));
    MotionView motion = seen(draft.id());
    assertEquals(MotionState.SUBMITTED, motion.state());
    assertEquals("M-0001", motion.receiptCode());
    assertEquals(filed.at(), motion.filedAt());
    assertEquals("", motion.code());
    assertEquals(List.of("att distriktet ska köpa cyklar."), motion.text().clauses());
    assertEquals("motions.refused.state-submitted", reason(desk.file(author, again(draft))));
  }

  private SavedDraft again(SavedDraft draft) {
    return new SavedDraft(draft.id(), seen(draft.id()).revision(), draft.at());
  }

  @Test
  void a_draft_saved_in_time_and_handed_in_a_microsecond_after_the_deadline_is_kept_as_late() {
    SavedDraft draft = desk.draft(author, conference, desk.text());
    desk.passDeadline(conference);
    FiledMotion filed = desk.file(author, draft).value();
    assertTrue(filed.late());
    MotionView motion = seen(draft.id());
    assertEquals(MotionState.LATE, motion.state());
    assertEquals("", motion.code());
    assertEquals(1, motion.receipt());
    assertFalse(motion.rights().revise());
    assertTrue(motion.rights().withdraw());
  }

  @Test
  void who_is_not_in_force_yet_is_told_the_day_and_keeps_her_draft() {
    councils.run(
        "UPDATE paid_period SET paid_from = ?, last_paid_on = ? WHERE member = ?",
        councils.today().minusDays(10).toString(),
        councils.today().minusDays(10).toString(),
        author.toString());
    SavedDraft draft = desk.draft(author, conference, desk.text());
    Refusal refusal = desk.file(author, draft).reasons().get(0);
    assertEquals("motions.refused.not-in-force-until", refusal.reason());
    assertEquals(List.of(councils.today().plusDays(20)), refusal.details());
    assertEquals(MotionState.DRAFT, seen(draft.id()).state());
  }

  @Test
  void what_was_changed_after_it_was_read_through_is_not_handed_in() {
    SavedDraft draft = desk.draft(author, conference, desk.text());
    DraftForm changed = new DraftForm(desk.text("Bilar"), Set.of(), Sender.OWN, null);
    as.member(author, () -> drafts.save(draft.id(), draft.revision(), changed)).value();
    assertTrue(
        desk.file(author, draft).reasons().stream()
            .anyMatch(refusal -> refusal.reason().equals("motions.refused.read-again")));
    assertEquals(
        "motions.refused.saved-elsewhere",
        reason(as.member(author, () -> drafts.save(draft.id(), draft.revision(), changed))));
  }

  @Test
  void a_motion_that_is_not_whole_is_refused_field_by_field_and_stays_a_draft() {
    SavedDraft draft = desk.draft(author, conference, desk.text("", "vi vill ha cyklar"));
    assertEquals(
        List.of("title", "clause-1"),
        desk.file(author, draft).reasons().stream().map(Refusal::field).toList());
    assertEquals(MotionState.DRAFT, seen(draft.id()).state());
    assertEquals(0, desk.card(conference).received());
  }

  @Test
  void ten_megabytes_of_reasons_are_refused_with_a_sentence() {
    MotionText huge =
        new MotionText(MotionLanguage.SV, "a", "x".repeat(10_000_000), List.of("att b"));
    assertEquals(
        "motions.refused.reasons-long",
        reason(desk.draft(author, conference, huge, Sender.OWN, null)));
  }

  @Test
  void markup_stays_text_and_control_characters_and_marks_of_direction_are_gone() {
    SavedDraft draft =
        desk.draft(
            author, conference, desk.text("<b>\u202Ea\u0000</b>", "att <i>vi\u0007</i> går"));
    MotionView motion = seen(draft.id());
    assertEquals("<b>a</b>", motion.text().title());
    assertEquals(List.of("att <i>vi</i> går"), motion.text().clauses());
  }

  @Test
  void a_draft_is_nobody_elses() {
    SavedDraft draft = desk.draft(author, conference, desk.text());
    PersonId other = desk.member();
    DraftForm form = new DraftForm(desk.text("Bilar"), Set.of(), Sender.OWN, null);
    assertThrows(Forbidden.class, () -> as.member(other, () -> motions.view(draft.id())));
    assertThrows(Forbidden.class, () -> as.member(other, () -> drafts.find(draft.id())));
    assertThrows(Forbidden.class, () -> as.member(other, () -> drafts.save(draft.id(), 1, form)));
    assertThrows(Forbidden.class, () -> as.member(other, () -> drafts.discard(draft.id())));
    assertThrows(Forbidden.class, () -> desk.file(other, draft));
    assertThrows(
        Forbidden.class, () -> as.member(other, () -> motions.view(draft.id()), Role.OFFICE));
    assertEquals("Cyklar till alla", seen(draft.id()).text().title());
  }

  @Test
  void a_draft_without_clauses_is_on_its_authors_list_and_no_other() {
    MotionText begun = new MotionText(MotionLanguage.SV, "Bara en rubrik", "", List.of());
    SavedDraft draft = desk.draft(author, conference, begun);
    assertEquals(
        List.of(draft.id()),
        as.member(author, () -> lists.mine()).stream().map(MotionLine::id).toList());
    PersonId other = desk.member();
    assertEquals(List.of(), as.member(other, () -> lists.mine()));
  }

  @Test
  void a_draft_is_thrown_away_for_good_and_what_was_handed_in_is_not() {
    SavedDraft draft = desk.draft(author, conference, desk.text());
    assertTrue(as.member(author, () -> drafts.discard(draft.id())).isDone());
    assertTrue(as.member(author, () -> motions.view(draft.id())).isEmpty());
    MotionId filed = desk.filed(author, conference, desk.text());
    assertEquals(
        "motions.refused.no-draft", reason(as.member(author, () -> drafts.discard(filed))));
  }

  @Test
  void until_the_deadline_a_change_is_a_new_version_and_the_old_one_is_kept() {
    MotionId id = desk.filed(author, conference, desk.text());
    int revision = seen(id).revision();
    MotionText changed = desk.text("Cyklar till alla", "att distriktet ska köpa bilar");
    assertEquals(2, as.member(author, () -> filing.revise(id, revision, changed)).value());
    List<VersionView> versions = as.member(author, () -> motions.versions(id));
    assertEquals(List.of(2, 1), versions.stream().map(VersionView::version).toList());
    assertEquals(
        List.of("att distriktet ska köpa ", "cyklar.", "bilar."),
        versions.get(0).clauses().get(0).stream().map(Difference.Part::text).toList());
    assertEquals(
        "motions.refused.saved-elsewhere",
        reason(as.member(author, () -> filing.revise(id, revision, changed))));
    int latest = seen(id).revision();
    assertEquals(
        "motions.refused.nothing-changed",
        reason(as.member(author, () -> filing.revise(id, latest, changed))));
    PersonId other = desk.member();
    desk.passDeadline(conference);
    assertEquals(
        "motions.refused.edit-late",
        reason(as.member(author, () -> filing.revise(id, latest, desk.text()))));
    assertThrows(Forbidden.class, () -> as.member(other, () -> filing.revise(id, latest, changed)));
  }

  @Test
  void it_can_be_withdrawn_until_the_conference_begins() {
    MotionId id = desk.filed(author, conference, desk.text());
    assertThrows(Forbidden.class, () -> as.member(desk.member(), () -> filing.withdraw(id)));
    assertTrue(as.member(author, () -> filing.withdraw(id)).isDone());
    assertEquals(MotionState.WITHDRAWN, seen(id).state());
    assertEquals(
        "motions.refused.state-withdrawn", reason(as.member(author, () -> filing.withdraw(id))));
    MotionId other = desk.filed(author, conference, desk.text());
    councils.run(
        "UPDATE conference SET first_day = ? WHERE id = ?",
        councils.today().toString(),
        conference.toString());
    assertEquals(
        "motions.refused.withdraw-begun", reason(as.member(author, () -> filing.withdraw(other))));
  }

  @Test
  void the_deadline_moves_until_it_has_passed_and_decides_by_what_it_is_then() {
    String later = councils.today().plusDays(40) + "T12:00:00";
    assertTrue(as.system(() -> conferences.moveDeadline(conference, later)).isDone());
    desk.deadline(conference, clock.instant().minus(Duration.ofSeconds(1)));
    assertEquals(
        "motions.refused.deadline-passed",
        reason(as.system(() -> conferences.moveDeadline(conference, later))));
    ConferenceId another = desk.conference();
    String afterStart = councils.today().plusDays(100) + "T00:00:00";
    assertEquals(
        "motions.refused.deadline-after-start",
        reason(as.system(() -> conferences.moveDeadline(another, afterStart))));
  }
}

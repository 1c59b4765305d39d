package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.TransactionRequiredException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.inside.Councils.Council;
import org.radslag.kernel.PersonId;
import org.radslag.mail.Mail;
import org.radslag.mail.Outbox;
import org.radslag.motions.ConferenceId;
import org.radslag.motions.ConferencePlan;
import org.radslag.motions.Conferences;
import org.radslag.motions.DraftForm;
import org.radslag.motions.Drafts;
import org.radslag.motions.Filing;
import org.radslag.motions.MotionLanguage;
import org.radslag.motions.MotionText;
import org.radslag.motions.Registry;
import org.radslag.motions.SavedDraft;
import org.radslag.motions.Sender;

@ExtendWith(ArquillianExtension.class)
class NoticesIT {

  @Inject As as;
  @Inject Clock clock;
  @Inject Councils councils;
  @Inject Conferences conferences;
  @Inject Drafts drafts;
  @Inject Filing filing;
  @Inject Registry registry;
  @Inject Roles roles;
  @Inject Outbox outbox;

  @Test
  void filing_a_motion_owes_its_author_a_receipt_and_then_a_number() {
    PersonId author = reachable(councils.council(1).holders().get(0));
    SavedDraft draft = draft(author);
    assertEquals(0, mails(author, "motions.filed"));
    assertTrue(as.member(author, () -> filing.file(draft.id(), draft.revision())).isDone());
    assertEquals(1, mails(author, "motions.filed"));
    assertTrue(as.system(() -> registry.register(draft.id())).isDone());
    assertEquals(1, mails(author, "motions.registered"));
  }

  @Test
  void what_is_refused_is_told_to_nobody() {
    PersonId author = reachable(councils.council(1).holders().get(0));
    SavedDraft draft = draft(author);
    assertFalse(as.member(author, () -> filing.file(draft.id(), draft.revision() + 1)).isDone());
    assertEquals(0, mails(author, "motions.filed"));
  }

  @Test
  void a_meeting_that_is_called_is_told_once_to_everybody_who_has_a_seat() {
    Council council = councils.council(3);
    council.holders().forEach(this::reachable);
    councils.called(council);
    for (PersonId holder : council.holders()) {
      assertEquals(1, mails(holder, "meetings.called"));
    }
    assertEquals(0, mails(council.chair(), "meetings.called"));
  }

  @Test
  void a_role_that_the_office_gives_is_told_and_one_that_the_system_gives_is_not() {
    PersonId person = reachable(councils.council(1).holders().get(0));
    as.system(() -> roles.grant(person, Role.AUDITOR, null));
    assertEquals(0, mails(person, "access.role-granted"));
    as.member(PersonId.create(), () -> roles.end(person, Role.AUDITOR, null), Role.OFFICE);
    assertEquals(1, mails(person, "access.role-ended"));
  }

  @Test
  void who_has_no_address_is_written_to_by_nobody() {
    Council council = councils.council(1);
    councils.called(council);
    assertEquals(0, mails(council.holders().get(0), "meetings.called"));
  }

  @Test
  void nothing_is_mailed_outside_a_transaction() {
    assertThrows(
        TransactionRequiredException.class,
        () ->
            as.system(
                () ->
                    outbox.enqueue(
                        new Mail(null, "a@example.org", "test.x", "s", "b", "sv", Instant.MAX))));
  }

  private SavedDraft draft(PersonId author) {
    String mark = UUID.randomUUID().toString();
    ConferenceId conference =
        as.system(
                () ->
                    conferences.plan(
                        new ConferencePlan(
                            "Konferens " + mark,
                            "Folkets hus",
                            councils.today().plusDays(60),
                            councils.today().plusDays(60)),
                        councils.today().plusDays(30) + "T23:59:59"))
            .value();
    MotionText text =
        new MotionText(
            MotionLanguage.SV,
            "Bättre belysning " + mark,
            "Det är mörkt vid hållplatserna på vintern.",
            List.of("att distriktet verkar för belysning vid alla hållplatser"));
    return as.member(
            author, () -> drafts.begin(conference, new DraftForm(text, Set.of(), Sender.OWN, null)))
        .value();
  }

  private PersonId reachable(PersonId person) {
    councils.run(
        "UPDATE member SET email = ? WHERE id = ?",
        "p-" + person.value().toString().substring(0, 13) + "@example.org",
        person.toString());
    return person;
  }

  private int mails(PersonId person, String kind) {
    return councils.number(
        "SELECT COUNT(*) FROM outgoing_mail WHERE person = ? AND kind = ?",
        person.toString(),
        kind);
  }
}

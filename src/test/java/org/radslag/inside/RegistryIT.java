package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.motions.ConferenceId;
import org.radslag.motions.ConferencePlan;
import org.radslag.motions.Conferences;
import org.radslag.motions.Filing;
import org.radslag.motions.MotionFilter;
import org.radslag.motions.MotionId;
import org.radslag.motions.MotionLine;
import org.radslag.motions.MotionLists;
import org.radslag.motions.MotionState;
import org.radslag.motions.MotionText;
import org.radslag.motions.Motions;
import org.radslag.motions.Occasion;
import org.radslag.motions.Occasions;
import org.radslag.motions.Registry;
import org.radslag.motions.SavedDraft;
import org.radslag.motions.SimilarMotion;
import org.radslag.motions.SimilarMotions;

/** Numbers, lists, and who finds what. */
@ExtendWith(ArquillianExtension.class)
class RegistryIT {

  private static final int AT_ONCE = 20;

  @Inject Registry registry;
  @Inject MotionLists lists;
  @Inject Motions motions;
  @Inject Filing filing;
  @Inject SimilarMotions similar;
  @Inject Occasions occasions;
  @Inject Conferences conferences;
  @Inject Councils councils;
  @Inject MotionDesk desk;
  @Inject As as;

  private ConferenceId conference;
  private PersonId author;

  @BeforeEach
  void a_conference_and_a_member() {
    conference = desk.conference();
    author = desk.member();
  }

  private <T> T office(Callable<T> work) {
    return as.member(author, work, Role.OFFICE);
  }

  private List<MotionLine> found(PersonId reader, String words, MotionState state) {
    return as.member(reader, () -> lists.list(new MotionFilter(conference, state, words, 0)));
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : hands.invokeAll(work)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      hands.shutdownNow();
    }
  }

  @Test
  void twenty_filings_at_once_give_twenty_consecutive_receipts() throws Exception {
    List<Callable<Integer>> filings = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      SavedDraft draft = desk.draft(author, conference, desk.text());
      filings.add(() -> desk.file(author, draft).value().receipt());
    }
    assertEquals(
        IntStream.rangeClosed(1, AT_ONCE).boxed().toList(),
        together(filings).stream().sorted().toList());
  }

  @Test
  void twenty_registrations_at_once_give_twenty_consecutive_numbers() throws Exception {
    List<Callable<Integer>> registrations = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      MotionId motion = desk.filed(author, conference, desk.text());
      registrations.add(() -> office(() -> registry.register(motion)).value());
    }
    assertEquals(
        IntStream.rangeClosed(1, AT_ONCE).boxed().toList(),
        together(registrations).stream().sorted().toList());
  }

  @Test
  void the_same_motion_registered_twenty_times_at_once_gets_one_number() throws Exception {
    MotionId motion = desk.filed(author, conference, desk.text());
    List<Callable<Boolean>> registrations = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      registrations.add(() -> office(() -> registry.register(motion)).isDone());
    }
    assertEquals(1, together(registrations).stream().filter(done -> done).count());
    assertEquals(1, desk.card(conference).registered());
  }

  @Test
  void all_that_wait_are_numbered_in_the_order_of_their_receipts() {
    List<MotionId> filed =
        IntStream.range(0, 3).mapToObj(i -> desk.filed(author, conference, desk.text())).toList();
    assertEquals(3, office(() -> registry.registerAll(conference)).value());
    for (int i = 0; i < 3; i++) {
      MotionId id = filed.get(i);
      assertEquals("A" + (i + 1), office(() -> motions.view(id)).orElseThrow().code());
    }
    assertEquals(
        "motions.refused.none-waiting",
        office(() -> registry.registerAll(conference)).reasons().get(0).reason());
  }

  @Test
  void a_late_motion_is_on_its_own_list_and_never_numbered() {
    SavedDraft draft = desk.draft(author, conference, desk.text());
    desk.passDeadline(conference);
    MotionId late = desk.file(author, draft).value().id();
    assertEquals(
        List.of(late),
        office(() -> lists.waiting(conference, MotionState.LATE)).stream()
            .map(MotionLine::id)
            .toList());
    assertEquals(List.of(), office(() -> lists.waiting(conference, MotionState.SUBMITTED)));
    assertEquals(
        "motions.refused.late-not-numbered",
        office(() -> registry.register(late)).reasons().get(0).reason());
    assertEquals(
        "motions.refused.none-waiting",
        office(() -> registry.registerAll(conference)).reasons().get(0).reason());
    assertEquals(List.of(), found(desk.member(), "", null));
    assertThrows(Forbidden.class, () -> as.member(desk.member(), () -> motions.view(late)));
    assertEquals(0, desk.card(conference).registered());
  }

  @Test
  void members_see_a_motion_when_it_has_its_number_and_the_office_before() {
    MotionId id = desk.filed(author, conference, desk.text());
    PersonId reader = desk.member();
    assertThrows(Forbidden.class, () -> as.member(reader, () -> motions.view(id)));
    assertEquals(List.of(), found(reader, "", null));
    assertEquals("M-0001", office(() -> motions.view(id)).orElseThrow().receiptCode());
    office(() -> registry.register(id)).value();
    assertEquals("A1", as.member(reader, () -> motions.view(id)).orElseThrow().code());
    assertEquals(1, found(reader, "cyklar", null).size());
    as.member(author, () -> filing.withdraw(id)).value();
    assertEquals(MotionState.WITHDRAWN, found(reader, "", null).get(0).state());
    assertEquals("A1", found(reader, "", MotionState.WITHDRAWN).get(0).code());
    assertEquals(List.of(), found(reader, "", MotionState.REGISTERED));
  }

  @Test
  void words_are_looked_for_in_title_reasons_and_clauses_and_mean_themselves() {
    MotionId id =
        desk.filed(author, conference, desk.text("Hundra% nytt_", "att distriktet ska gå framåt"));
    office(() -> registry.register(id)).value();
    for (String words : List.of("hundra%", "nytt_", "DÄRFÖR ATT", "gå framåt", "")) {
      assertEquals(1, found(author, words, null).size(), words);
    }
    for (String words : List.of("hundra_", "%%", "n!tt", "gå bakåt")) {
      assertEquals(0, found(author, words, null).size(), words);
    }
  }

  @Test
  void a_published_motion_that_is_alike_is_shown_and_a_draft_is_not() {
    MotionId id =
        desk.filed(
            author,
            conference,
            desk.text("Bättre snöröjning vid hållplatserna", "att vi ska ploga hållplatserna."));
    MotionText written =
        desk.text("Snöröjning vid hållplatserna", "att vi ska ploga vid hållplatserna");
    MotionId draft =
        desk.draft(
                author,
                conference,
                desk.text("Snöröjning vid hållplatserna", "att vi ska ploga hållplatserna"))
            .id();
    assertFalse(alike(written, null).contains(id));
    office(() -> registry.register(id)).value();
    List<MotionId> published = alike(written, null);
    assertTrue(published.contains(id));
    assertFalse(published.contains(draft));
    assertFalse(alike(written, id).contains(id));
  }

  private List<MotionId> alike(MotionText written, MotionId self) {
    return as.member(author, () -> similar.to(written, self)).stream()
        .map(SimilarMotion::id)
        .toList();
  }

  @Test
  void the_start_page_is_told_of_deadline_draft_and_what_waits() {
    assertEquals(
        List.of(Occasion.Kind.DEADLINE), kinds(as.member(author, () -> occasions.coming())));
    SavedDraft draft = desk.draft(author, conference, desk.text());
    assertEquals(List.of(Occasion.Kind.DRAFT), kinds(as.member(author, () -> occasions.coming())));
    desk.file(author, draft);
    assertEquals(
        List.of(Occasion.Kind.DEADLINE, Occasion.Kind.REGISTER),
        kinds(office(() -> occasions.coming())));
    desk.passDeadline(conference);
    assertEquals(List.of(), kinds(as.member(author, () -> occasions.coming())));
  }

  private List<Occasion.Kind> kinds(List<Occasion> coming) {
    return coming.stream()
        .filter(occasion -> occasion.conference().id().equals(conference))
        .map(Occasion::kind)
        .toList();
  }

  @Test
  void two_conferences_cannot_have_the_same_name() {
    ConferencePlan plan =
        new ConferencePlan(
            desk.card(conference).name(),
            "Mälarstad",
            councils.today().plusDays(50),
            councils.today().plusDays(50));
    String deadline = councils.today().plusDays(20) + "T23:59:59";
    Outcome<ConferenceId> refused = as.system(() -> conferences.plan(plan, deadline));
    assertEquals("motions.refused.conference-taken", refused.reasons().get(0).reason());
    assertTrue(as.system(() -> conferences.rearrange(conference, plan)).isDone());
  }
}

package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.inside.Councils.Council;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.Agenda;
import org.radslag.meetings.ItemText;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.MeetingPlan;
import org.radslag.meetings.Meetings;
import org.radslag.wheel.CalendarEntry;
import org.radslag.wheel.Calendars;
import org.radslag.wheel.Feeds;
import org.radslag.wheel.Owner;
import org.radslag.wheel.Rhythm;
import org.radslag.wheel.RhythmLine;
import org.radslag.wheel.Rhythms;
import org.radslag.wheel.TaskCard;
import org.radslag.wheel.TaskState;
import org.radslag.wheel.Wheel;
import org.radslag.wheel.WheelView;

/** The wheel of an arena of the test's own, and calendars of people of its own. */
@ExtendWith(ArquillianExtension.class)
class WheelIT {

  @Inject Councils councils;
  @Inject Arenas arenas;
  @Inject Wheel wheel;
  @Inject Rhythms rhythms;
  @Inject Feeds feeds;
  @Inject Calendars calendars;
  @Inject Meetings meetings;
  @Inject Agenda agenda;
  @Inject As as;

  private Council council;
  private ArenaId arena;

  @BeforeEach
  void an_arena_with_a_wheel() {
    council = councils.council(2);
    String name = "Hjul " + UUID.randomUUID().toString().substring(0, 8);
    arena =
        as.system(
                () ->
                    arenas.found(ArenaKind.REGION, name, council.associations(), councils.today()))
            .value();
    as.system(() -> wheel.prepare(arena)).value();
  }

  @Test
  void making_the_tasks_again_adds_nothing() {
    int tasks = view().tasks().size();
    assertTrue(tasks > 5);
    assertEquals(0, as.system(() -> wheel.prepare(arena)).value());
    assertEquals(tasks, view().tasks().size());
    assertFalse(as.system(() -> wheel.prepare(ArenaId.create())).isDone());
  }

  @Test
  void a_task_is_overdue_after_its_day_until_its_owner_says_that_it_is_done() {
    TaskCard task = of(Owner.BOARD);
    late(task);
    assertEquals(TaskState.OVERDUE, again(task).state());
    assertTrue(view().overdue() > 0);
    assertTrue(board(() -> wheel.mine()).stream().anyMatch(mine -> mine.id().equals(task.id())));
    assertTrue(uids(board(() -> calendars.mine())).contains("task-" + task.id()));
    assertTrue(board(() -> wheel.done(task.id())).isDone());
    assertEquals(TaskState.DONE, again(task).state());
    assertFalse(uids(board(() -> calendars.mine())).contains("task-" + task.id()));
    assertRefused("wheel.refused.done", board(() -> wheel.done(task.id())));
    assertTrue(board(() -> wheel.reopen(task.id())).isDone());
    assertEquals(TaskState.OVERDUE, again(task).state());
  }

  @Test
  void what_an_earlier_term_left_undone_is_on_nobody_s_list() {
    TaskCard task = of(Owner.BOARD);
    late(task);
    councils.run(
        "UPDATE wheel_task SET term = term - INTERVAL 4 YEAR WHERE id = ?", task.id().toString());
    assertTrue(board(() -> wheel.mine()).stream().noneMatch(mine -> mine.id().equals(task.id())));
    assertFalse(uids(board(() -> calendars.mine())).contains("task-" + task.id()));
  }

  @Test
  void who_does_not_answer_for_a_task_can_neither_end_nor_move_it() {
    TaskCard task = of(Owner.OFFICE);
    assertThrows(Forbidden.class, () -> board(() -> wheel.done(task.id())));
    assertThrows(Forbidden.class, () -> board(() -> wheel.postpone(task.id(), task.due())));
    assertTrue(board(() -> wheel.mine()).stream().noneMatch(mine -> mine.id().equals(task.id())));
  }

  @Test
  void a_task_moves_to_a_day_of_the_term_that_has_not_passed() {
    TaskCard task = of(Owner.GROUP);
    LocalDate today = councils.today();
    LocalDate after = view().term().until();
    assertRefused(
        "wheel.refused.due", as.system(() -> wheel.postpone(task.id(), today.minusDays(1))));
    assertRefused("wheel.refused.due", as.system(() -> wheel.postpone(task.id(), after)));
    assertTrue(as.system(() -> wheel.postpone(task.id(), today.plusDays(3))).isDone());
    assertEquals(today.plusDays(3), again(task).due());
  }

  @Test
  void a_meeting_that_is_written_down_counts_for_the_rhythm_and_only_once() {
    RhythmLine before = line();
    LocalDate day = freeDay();
    Outcome<?> entered = as.system(() -> rhythms.enter(Rhythm.REGIONAL, day, "Almvik"));
    assertTrue(entered.isDone(), () -> entered.reasons().toString());
    RhythmLine after = line();
    assertEquals(before.held() + before.planned() + 1, after.held() + after.planned());
    assertRefused(
        "wheel.refused.occasion-twice",
        as.system(() -> rhythms.enter(Rhythm.REGIONAL, day, "Almvik")));
    assertRefused(
        "wheel.refused.occasion-day",
        as.system(() -> rhythms.enter(Rhythm.REGIONAL, day.minusYears(3), "")));
  }

  @Test
  void a_calendar_has_no_closed_meeting_of_others_and_none_that_is_only_planned() {
    MeetingId closed = called(false);
    MeetingId open = called(true);
    MeetingId planned = planned(true);
    PersonId inside = council.holders().get(0);
    PersonId outside = councils.member(council.associations().get(0));
    List<String> seenInside = uids(as.member(inside, () -> calendars.mine()));
    List<String> seenOutside = uids(as.member(outside, () -> calendars.mine()));
    assertTrue(seenInside.containsAll(List.of("meeting-" + closed, "meeting-" + open)));
    assertTrue(seenOutside.contains("meeting-" + open));
    assertFalse(seenOutside.contains("meeting-" + closed));
    assertFalse(seenInside.contains("meeting-" + planned));
    assertEquals(
        List.of("meeting-" + open), uids(as.member(outside, () -> calendars.of(council.body()))));
  }

  @Test
  void a_new_address_ends_the_old_one_and_a_revoked_one_opens_nothing() {
    PersonId person = council.holders().get(0);
    String first = as.member(person, () -> feeds.renew()).value();
    assertEquals(person, as.nobody(() -> feeds.recognise(first)).orElseThrow());
    String second = as.member(person, () -> feeds.renew()).value();
    assertTrue(as.nobody(() -> feeds.recognise(first)).isEmpty());
    assertTrue(as.nobody(() -> feeds.recognise(second)).isPresent());
    assertTrue(as.member(person, () -> feeds.revoke()).isDone());
    assertTrue(as.nobody(() -> feeds.recognise(second)).isEmpty());
    assertRefused("wheel.refused.no-feed", as.member(person, () -> feeds.revoke()));
  }

  @Test
  void the_secret_of_an_address_is_not_in_the_database() {
    PersonId person = council.holders().get(0);
    String secret = as.member(person, () -> feeds.renew()).value();
    byte[] token = java.util.Base64.getUrlDecoder().decode(secret);
    assertEquals(
        0, councils.number("SELECT COUNT(*) FROM calendar_feed WHERE token_hash = ?", token));
    assertTrue(as.nobody(() -> feeds.recognise(secret + "x")).isEmpty());
    assertTrue(as.nobody(() -> feeds.recognise(null)).isEmpty());
  }

  private MeetingId called(boolean open) {
    MeetingId meeting = planned(open);
    as.system(() -> agenda.add(meeting, new ItemText("Läget", "", ""))).value();
    return as.system(() -> meetings.call(meeting)).value();
  }

  private MeetingId planned(boolean open) {
    MeetingPlan plan =
        new MeetingPlan("Hjulmöte", "Folkets hus", councils.in(Duration.ofDays(2)), open);
    return as.system(() -> meetings.plan(council.body(), plan)).value();
  }

  private <T> T board(Callable<T> work) {
    return as.member(council.chair(), work, Role.BOARD);
  }

  private void late(TaskCard task) {
    councils.run(
        "UPDATE wheel_task SET due_on = ? WHERE id = ?",
        councils.today().minusDays(1).toString(),
        task.id().toString());
  }

  private WheelView view() {
    return as.system(() -> wheel.of(arena));
  }

  private TaskCard of(Owner owner) {
    return view().tasks().stream()
        .filter(task -> task.owner() == owner)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private TaskCard again(TaskCard task) {
    return view().tasks().stream()
        .filter(one -> one.id().equals(task.id()))
        .findFirst()
        .orElseThrow();
  }

  private RhythmLine line() {
    return as.system(() -> rhythms.thisYear()).stream()
        .filter(line -> line.rhythm() == Rhythm.REGIONAL)
        .findFirst()
        .orElseThrow();
  }

  /** A day of this year for which no other test has written a meeting down. */
  private LocalDate freeDay() {
    List<LocalDate> taken =
        as.system(() -> rhythms.occasions()).stream().map(one -> one.on()).toList();
    LocalDate day = councils.today().withDayOfYear(1);
    while (taken.contains(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static List<String> uids(List<CalendarEntry> entries) {
    return entries.stream().map(CalendarEntry::uid).toList();
  }

  private static void assertRefused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone());
    assertEquals(reason, outcome.reasons().get(0).reason());
  }
}

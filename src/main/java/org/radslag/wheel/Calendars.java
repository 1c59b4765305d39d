package org.radslag.wheel;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.meetings.MeetingCard;
import org.radslag.meetings.MeetingState;
import org.radslag.meetings.Meetings;
import org.radslag.motions.ConferenceCard;
import org.radslag.motions.Conferences;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;
import org.radslag.wheel.CalendarEntry.Kind;

/**
 * What the caller may see, as a calendar. Meetings come through the same doors as on the pages;
 * matters are never on it.
 */
@UseCase
public class Calendars {

  private static final Duration LOOK_BACK = Duration.ofDays(90);
  private static final int MOST_TASKS = 1_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Rules rules;
  @Inject Meetings meetings;
  @Inject Conferences conferences;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Owners owners;

  /** Everything that concerns the caller: meetings she may see, her tasks, the conferences. */
  @Permit(Role.SIGNED_IN)
  public List<CalendarEntry> mine() {
    Map<ArenaId, String> names = names();
    return Stream.of(
            meetings(Optional.empty()),
            tasks().filter(owners::isOf).map(task -> entry(task, names)),
            conferences.all().stream().flatMap(this::entries))
        .flatMap(entries -> entries)
        .toList();
  }

  /** One body's meetings, as far as the caller may see them, and its tasks. */
  @Permit(Role.SIGNED_IN)
  public List<CalendarEntry> of(BodyId body) {
    BodyCard card = bodies.find(body).orElse(null);
    if (card == null) {
      return List.of();
    }
    Map<ArenaId, String> names = names();
    return Stream.concat(
            meetings(Optional.of(body)),
            tasks()
                .filter(task -> task.arena().equals(card.arenaId()))
                .filter(task -> task.owner().body().filter(card.kind()::equals).isPresent())
                .map(task -> entry(task, names)))
        .toList();
  }

  private Stream<CalendarEntry> meetings(Optional<BodyId> body) {
    Instant since = clock.instant().minus(LOOK_BACK);
    Duration length = Duration.ofHours(rules.today().whole("wheel.calendar.hours"));
    return meetings.all().stream()
        .filter(meeting -> meeting.state() != MeetingState.PLANNED)
        .filter(meeting -> meeting.startsAt().isAfter(since))
        .filter(meeting -> body.isEmpty() || body.get().equals(meeting.body()))
        .map(meeting -> entry(meeting, length));
  }

  private static CalendarEntry entry(MeetingCard meeting, Duration length) {
    return new CalendarEntry(
        Kind.MEETING,
        "meeting-" + meeting.id(),
        meeting.startsAt(),
        meeting.startsAt().plus(length),
        null,
        null,
        meeting.title(),
        meeting.bodyName(),
        meeting.place(),
        "/meetings/meeting.xhtml?id=" + meeting.id());
  }

  /** Those of the present term, of the arenas that there are. */
  private Stream<WheelTask> tasks() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    LocalDate since = LocalDate.ofInstant(clock.instant().minus(LOOK_BACK), clock.getZone());
    List<UUID> existing = arenas.all().stream().map(card -> card.id().value()).toList();
    if (existing.isEmpty()) {
      return Stream.empty();
    }
    return data.createQuery(
            "select t from WheelTask t where t.doneOn is null and t.dueOn >= :since"
                + " and t.term = :term and t.arena in :arenas order by t.dueOn",
            WheelTask.class)
        .setParameter("term", Term.on(today, ElectionRule.of(rules.at(today))).from())
        .setParameter("arenas", existing)
        .setParameter("since", since)
        .setMaxResults(MOST_TASKS)
        .getResultStream();
  }

  private static CalendarEntry entry(WheelTask task, Map<ArenaId, String> names) {
    TaskCard card = task.card(task.due(), false, false);
    return new CalendarEntry(
        Kind.TASK,
        "task-" + card.id(),
        null,
        null,
        card.due(),
        card.due().plusDays(1),
        card.template(),
        names.getOrDefault(card.arena(), ""),
        "",
        "/wheel/index.xhtml?arena=" + card.arena());
  }

  private Stream<CalendarEntry> entries(ConferenceCard conference) {
    String path = "/motions/index.xhtml";
    CalendarEntry days =
        new CalendarEntry(
            Kind.CONFERENCE,
            "conference-" + conference.id(),
            null,
            null,
            conference.firstDay(),
            conference.lastDay().plusDays(1),
            conference.name(),
            conference.name(),
            conference.place(),
            path);
    CalendarEntry deadline =
        new CalendarEntry(
            Kind.DEADLINE,
            "deadline-" + conference.id(),
            conference.deadline(),
            conference.deadline(),
            null,
            null,
            conference.name(),
            conference.name(),
            "",
            path);
    return Stream.of(days, deadline);
  }

  private Map<ArenaId, String> names() {
    return arenas.ever().stream().collect(Collectors.toMap(ArenaCard::id, ArenaCard::name));
  }
}

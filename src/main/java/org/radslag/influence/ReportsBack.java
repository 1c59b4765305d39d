package org.radslag.influence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Seats;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Id;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.meetings.MeetingFigures;
import org.radslag.meetings.MeetingId;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/**
 * The duty to report back: a body that is drawn from a council tells it, within the days of the
 * rule set, what each of its meetings came to. The council and the body read it; everybody signed
 * in sees whether it was done.
 */
@UseCase
public class ReportsBack {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final int LONGEST = 5_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject MeetingFigures figures;
  @Inject Event<DomainEvent> events;

  /** The meetings of the latest year that a body reports of, the latest first; none for others. */
  @Permit(Role.SIGNED_IN)
  public List<ReportDuty> of(BodyId body) {
    Optional<Integer> days = bodies.reportDays(body);
    if (days.isEmpty()) {
      return List.of();
    }
    boolean reads = maySee(bodies.find(body).orElseThrow());
    Map<MeetingId, ReportBack> written =
        data.createQuery("select r from ReportBack r where r.body = :body", ReportBack.class)
            .setParameter("body", body.value())
            .getResultStream()
            .collect(Collectors.toMap(ReportBack::meeting, Function.identity()));
    return figures.of(body, YEAR).stream()
        .sorted((one, other) -> other.closedAt().compareTo(one.closedAt()))
        .map(held -> duty(held, days.get(), written.get(held.meeting()), reads))
        .toList();
  }

  /** Whether the caller may report for the body. */
  @Permit(Role.SIGNED_IN)
  public boolean mayReport(BodyId body) {
    return caller.has(Role.PRESIDIUM, body)
        || caller.person().filter(person -> seats.isSeated(body, person)).isPresent();
  }

  /** Reports of a meeting that is over, once. */
  @Permit(Role.MEMBER)
  public Outcome<BodyId> write(BodyId body, MeetingId meeting, String text) {
    caller.require(mayReport(body));
    String clean = Text.of(text);
    if (clean.isEmpty() || clean.length() > LONGEST) {
      return Outcome.refused(List.of(Refusal.of("report", "influence.refused.report", LONGEST)));
    }
    BodyCard card = bodies.find(body).orElseThrow();
    if (of(body).stream().noneMatch(duty -> duty.meeting().equals(meeting))) {
      return Outcome.refused("influence.refused.no-duty");
    }
    try {
      data.persist(
          new ReportBack(
              meeting, body, clean, caller.person().map(Id::value).orElse(null), clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("influence.refused.reported");
      }
      throw failure;
    }
    events.fire(new ReportedBack(body, card.parent(), meeting));
    return Outcome.done(body);
  }

  private ReportDuty duty(MeetingFigures.Held held, int days, ReportBack written, boolean reads) {
    LocalDate day = day(held.closedAt());
    LocalDate due = day.plusDays(days);
    return new ReportDuty(
        held.meeting(),
        day,
        due,
        written == null ? null : written.reportedAt(),
        written == null || !reads ? "" : written.text(),
        written == null && due.isBefore(day(clock.instant())));
  }

  private boolean maySee(BodyCard body) {
    return caller.has(Role.OFFICE)
        || caller.has(Role.AUDITOR)
        || caller.has(Role.PRESIDIUM, body.id())
        || body.parent() != null && caller.has(Role.PRESIDIUM, body.parent())
        || caller
            .person()
            .map(seats::bodiesOf)
            .filter(mine -> mine.contains(body.id()) || mine.contains(body.parent()))
            .isPresent();
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}

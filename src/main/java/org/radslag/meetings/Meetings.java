package org.radslag.meetings;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Conduct;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.platform.Changes;
import org.radslag.platform.UseCase;

/** The calendar of meetings: planning and calling them, and finding them. */
@UseCase
public class Meetings {

  private static final int MOST_LISTED = 500;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Doors doors;
  @Inject Bodies bodies;
  @Inject Changes changes;
  @Inject Event<DomainEvent> events;

  /** The meetings that the caller may see, the latest first. */
  @Permit(Role.SIGNED_IN)
  public List<MeetingCard> all() {
    Map<BodyId, String> names =
        bodies.all().stream().collect(Collectors.toMap(BodyCard::id, BodyCard::name));
    return data.createQuery("select m from Meeting m order by m.startsAt desc, m.id", Meeting.class)
        .setMaxResults(MOST_LISTED)
        .getResultStream()
        .filter(doors::maySee)
        .map(meeting -> meeting.card(names.getOrDefault(meeting.body(), "")))
        .toList();
  }

  /** One meeting; empty when there is none with that id. */
  @Permit(Role.SIGNED_IN)
  public Optional<MeetingCard> find(MeetingId id) {
    return doors.see(id).map(meeting -> meeting.card(nameOf(meeting.body())));
  }

  /** Whether the caller may plan and call meetings of the body. */
  @Permit(Role.SIGNED_IN)
  public boolean mayPlan(BodyId body) {
    return doors.mayPlan(body);
  }

  /** Whether the caller is in the presidium of the body. */
  @Permit(Role.SIGNED_IN)
  public boolean mayLead(BodyId body) {
    return doors.mayLead(body);
  }

  /** Plans a meeting. Nobody but the office and the presidium sees it before it is called. */
  @Permit({Role.OFFICE, Role.PRESIDIUM})
  public Outcome<MeetingId> plan(BodyId body, MeetingPlan plan) {
    caller.require(bodies.find(body).isPresent() && doors.mayPlan(body));
    List<Refusal> faults = new ArrayList<>(plan.faults(clock.instant()));
    ended(body).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    MeetingId id = MeetingId.create();
    data.persist(new Meeting(id, body, plan, clock.instant()));
    data.flush();
    events.fire(new MeetingPlanned(id, body, plan.startsAt(), plan.openToMembers()));
    return Outcome.done(id);
  }

  /** Changes when and where, until the meeting opens. */
  @Permit({Role.OFFICE, Role.PRESIDIUM})
  public Outcome<MeetingId> change(MeetingId id, MeetingPlan plan) {
    Meeting meeting = doors.plan(id);
    if (!meeting.state().isAny(MeetingState.PLANNED, MeetingState.CALLED)) {
      return Outcome.refused(meeting.state().refusal());
    }
    List<Refusal> faults = new ArrayList<>(plan.faults(clock.instant()));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    meeting.change(plan);
    events.fire(new MeetingPlanned(id, meeting.body(), plan.startsAt(), plan.openToMembers()));
    changes.tell(Topics.of(id));
    return Outcome.done(id);
  }

  /**
   * Calls the body to the meeting. The agenda must have at least one item, and the meeting must not
   * begin sooner than the shortest notice of the body allows.
   */
  @Permit({Role.OFFICE, Role.PRESIDIUM})
  public Outcome<MeetingId> call(MeetingId id) {
    Meeting meeting = doors.plan(id);
    long items =
        data.createQuery("select count(i) from AgendaItem i where i.meeting = :id", Long.class)
            .setParameter("id", id.value())
            .getSingleResult();
    if (items == 0) {
      return Outcome.refused("meetings.refused.no-agenda");
    }
    Optional<Conduct> conduct = bodies.conduct(meeting.body());
    Duration before = Duration.between(clock.instant(), meeting.startsAt());
    if (conduct.isPresent() && !conduct.get().allows(before)) {
      return Outcome.refused("meetings.refused.short-notice", conduct.get().shortestHours());
    }
    if (!meeting.become(MeetingState.CALLED, clock.instant())) {
      return Outcome.refused(meeting.state().refusal());
    }
    events.fire(new MeetingMoved(id, meeting.body(), MeetingState.CALLED));
    changes.tell(Topics.of(id));
    return Outcome.done(id);
  }

  /** Why a body that has ended meets no more: its last day, and who took over. */
  private Optional<Refusal> ended(BodyId body) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return bodies
        .find(body)
        .filter(card -> !card.existsOn(today))
        .map(
            card ->
                bodies
                    .successor(body)
                    .map(
                        next ->
                            Refusal.because(
                                "meetings.refused.body-succeeded", card.endsOn(), next.name()))
                    .orElseGet(
                        () -> Refusal.because("meetings.refused.body-ended", card.endsOn())));
  }

  private String nameOf(BodyId body) {
    return bodies.find(body).map(BodyCard::name).orElse("");
  }
}

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
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
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
  @Inject Calling calling;
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

  /** What calling to a meeting takes now; for whoever prepares it. */
  @Permit({Role.OFFICE, Role.PRESIDIUM, Role.BOARD})
  public CallTerms callTerms(MeetingId id) {
    Meeting meeting = data.find(Meeting.class, id.value());
    caller.require(meeting != null && doors.mayPlan(meeting.body()));
    return calling.terms(meeting.body(), meeting.startsAt());
  }

  /**
   * Plans a meeting, not so soon that nobody could be called. Nobody but those who prepare it sees
   * it before it is called.
   */
  @Permit({Role.OFFICE, Role.PRESIDIUM, Role.BOARD})
  public Outcome<MeetingId> plan(BodyId body, MeetingPlan plan) {
    caller.require(bodies.find(body).isPresent() && doors.mayPlan(body));
    List<Refusal> faults = new ArrayList<>(plan.faults(clock.instant()));
    ended(body).ifPresent(faults::add);
    calling.tooSoon(body, plan.startsAt()).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    MeetingId id = MeetingId.create();
    data.persist(new Meeting(id, body, plan, clock.instant()));
    data.flush();
    events.fire(new MeetingPlanned(id, body, plan.startsAt(), plan.openToMembers()));
    return Outcome.done(id);
  }

  /** Changes when and where, until the meeting opens; once called, not to break the notice. */
  @Permit({Role.OFFICE, Role.PRESIDIUM, Role.BOARD})
  public Outcome<MeetingId> change(MeetingId id, MeetingPlan plan) {
    Meeting meeting = doors.plan(id);
    if (!meeting.state().isAny(MeetingState.PLANNED, MeetingState.CALLED)) {
      return Outcome.refused(meeting.state().refusal());
    }
    List<Refusal> faults = new ArrayList<>(plan.faults(clock.instant()));
    if (!meeting.startsAt().equals(plan.startsAt())) {
      calling.tooSoon(meeting.body(), plan.startsAt()).ifPresent(faults::add);
      calling.movedTooSoon(meeting, plan.startsAt()).ifPresent(faults::add);
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    meeting.change(plan);
    events.fire(new MeetingPlanned(id, meeting.body(), plan.startsAt(), plan.openToMembers()));
    changes.tell(Topics.of(id));
    return Outcome.done(id);
  }

  /** Calls the body to the meeting in normal order. */
  @Permit({Role.OFFICE, Role.PRESIDIUM, Role.BOARD})
  public Outcome<MeetingId> call(MeetingId id) {
    return call(id, "");
  }

  /**
   * Calls the body to the meeting, if the rule set lets her. The agenda must have at least one
   * item. Later than the notice in days a reason is asked for, which stands in the minutes; later
   * than the shortest notice nothing is called.
   *
   * @param reason why the notice is short; empty in normal order
   */
  @Permit({Role.OFFICE, Role.PRESIDIUM, Role.BOARD})
  public Outcome<MeetingId> call(MeetingId id, String reason) {
    Meeting meeting = doors.plan(id);
    long items =
        data.createQuery("select count(i) from AgendaItem i where i.meeting = :id", Long.class)
            .setParameter("id", id.value())
            .getSingleResult();
    if (items == 0) {
      return Outcome.refused("meetings.refused.no-agenda");
    }
    Optional<Refusal> refused = calling.refused(meeting, reason);
    if (refused.isPresent()) {
      return Outcome.refused(List.of(refused.get()));
    }
    if (!meeting.become(MeetingState.CALLED, clock.instant())) {
      return Outcome.refused(meeting.state().refusal());
    }
    CallTerms terms = calling.terms(meeting.body(), meeting.startsAt());
    if (terms.isShort()) {
      meeting.shorten(Text.line(reason));
      long minutes = Duration.between(clock.instant(), meeting.startsAt()).toMinutes();
      events.fire(new MeetingCalledShort(id, meeting.body(), terms.days(), minutes));
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

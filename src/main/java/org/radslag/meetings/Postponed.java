package org.radslag.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Id;
import org.radslag.platform.Changes;

/**
 * What a body postponed at a meeting that has been closed, and that no later meeting has on its
 * agenda: neither carried there nor written there under the same title.
 */
@ApplicationScoped
class Postponed {

  private static final int MOST = 300;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Bodies bodies;
  @Inject Changes changes;
  @Inject Event<DomainEvent> events;

  /** Those of the body's last year that wait still, the oldest first. */
  List<AgendaItem> waiting(BodyId body) {
    List<UUID> later = new ArrayList<>(List.of(body.value()));
    bodies.successor(body).map(BodyCard::id).map(Id::value).ifPresent(later::add);
    return data.createQuery(
            "select i from AgendaItem i, Meeting m where m.id = i.meeting and m.body = :body"
                + " and m.state = :closed and i.state = :postponed and m.closedAt > :since"
                + " and not exists (select l.id from AgendaItem l, Meeting n"
                + " where n.id = l.meeting and (l.carriedFrom = i.id or n.body in :later"
                + " and n.startsAt > m.startsAt and l.title = i.title))"
                + " order by m.startsAt, i.number",
            AgendaItem.class)
        .setParameter("body", body.value())
        .setParameter("closed", MeetingState.CLOSED)
        .setParameter("postponed", ItemState.POSTPONED)
        .setParameter("since", since(body))
        .setParameter("later", later)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Writes items last on the agenda of the next meeting that the body plans, if there is one. */
  void carry(List<AgendaItem> items, BodyId successor) {
    if (items.isEmpty()) {
      return;
    }
    Optional<Meeting> next =
        data.createQuery(
                "select m from Meeting m where m.body = :body and m.state = :planned"
                    + " and m.startsAt >= :now order by m.startsAt",
                Meeting.class)
            .setParameter("body", successor.value())
            .setParameter("planned", MeetingState.PLANNED)
            .setParameter("now", clock.instant())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    next.ifPresent(meeting -> items.forEach(item -> carry(item, meeting.id())));
  }

  private void carry(AgendaItem item, MeetingId meeting) {
    Integer last =
        data.createQuery(
                "select max(i.number) from AgendaItem i where i.meeting = :meeting", Integer.class)
            .setParameter("meeting", meeting.value())
            .getSingleResult();
    int number = last == null ? 1 : last + 1;
    ItemId id = ItemId.create();
    data.persist(item.carried(id, meeting, number));
    data.flush();
    events.fire(new AgendaChanged(id, meeting, AgendaChanged.Change.ADDED, number, item.id()));
    changes.tell(Topics.of(meeting));
  }

  /** A year before today, or before the day on which the body ended. */
  private Instant since(BodyId body) {
    LocalDate last =
        bodies
            .find(body)
            .map(BodyCard::endsOn)
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
    return last.minusYears(1).atStartOfDay(clock.getZone()).toInstant();
  }
}

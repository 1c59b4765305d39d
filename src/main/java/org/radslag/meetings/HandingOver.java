package org.radslag.meetings;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodySucceeded;
import org.radslag.kernel.DomainEvent;
import org.radslag.platform.UseCase;

/**
 * What a body leaves behind when another succeeds it: its planned and called meetings, with their
 * agendas, become the successor's. They are to be called anew, to those who now sit there. What it
 * had postponed goes to the next meeting that the successor plans, or waits for one.
 */
@UseCase
public class HandingOver {

  private static final int MOST = 500;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Postponed postponed;
  @Inject Event<DomainEvent> events;

  /** The open items that a body has left, or will leave, in the order of their meetings. */
  @Permit({Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public List<HandedItem> openItems(BodyId body) {
    List<HandedItem> planned =
        items("m.body = :body and m.state in (:planned, :called)", body)
            .setParameter("planned", MeetingState.PLANNED)
            .setParameter("called", MeetingState.CALLED)
            .getResultList();
    return together(planned, waiting(body));
  }

  /**
   * The items that a body which has ended has handed over, also those that wait for the first
   * meeting of its successor.
   */
  @Permit({Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public List<HandedItem> handedFrom(BodyId body) {
    List<HandedItem> handed =
        items(
                "(m.handedFrom = :body or i.carriedFrom in (select o.id from AgendaItem o, Meeting p"
                    + " where p.id = o.meeting and p.body = :body))",
                body)
            .getResultList();
    return together(handed, waiting(body));
  }

  /** Whether a meeting of the body is going on, so that it cannot end now. */
  @Permit({Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.AUDITOR})
  public boolean isSitting(BodyId body) {
    return data.createQuery(
                "select count(m) from Meeting m where m.body = :body and m.state = :open",
                Long.class)
            .setParameter("body", body.value())
            .setParameter("open", MeetingState.OPEN)
            .getSingleResult()
        > 0;
  }

  void succeeded(@Observes BodySucceeded event) {
    List<Meeting> meetings =
        data.createQuery(
                "select m from Meeting m where m.body = :body and m.state in (:planned, :called)",
                Meeting.class)
            .setParameter("body", event.subject().value())
            .setParameter("planned", MeetingState.PLANNED)
            .setParameter("called", MeetingState.CALLED)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    List<AgendaItem> left = postponed.waiting(event.subject());
    for (Meeting meeting : meetings) {
      meeting.handTo(event.successor(), clock.instant());
      // Who could not come was a member of the body that ended.
      data.createQuery("delete from Decline d where d.key.meeting = :meeting")
          .setParameter("meeting", meeting.id().value())
          .executeUpdate();
      long items =
          data.createQuery(
                  "select count(i) from AgendaItem i where i.meeting = :meeting", Long.class)
              .setParameter("meeting", meeting.id().value())
              .getSingleResult();
      events.fire(
          new MeetingHandedOver(
              meeting.id(), event.subject(), event.successor(), Math.toIntExact(items)));
    }
    postponed.carry(left, event.successor());
  }

  private List<HandedItem> waiting(BodyId body) {
    return postponed.waiting(body).stream()
        .map(
            item -> {
              Meeting meeting = data.find(Meeting.class, item.meeting().value());
              return meeting.left(item.title());
            })
        .toList();
  }

  private static List<HandedItem> together(List<HandedItem> first, List<HandedItem> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private jakarta.persistence.TypedQuery<HandedItem> items(String where, BodyId body) {
    return data.createQuery(
            "select new org.radslag.meetings.HandedItem(m.id, m.title, m.startsAt, i.title)"
                + " from AgendaItem i, Meeting m where m.id = i.meeting and "
                + where
                + " order by m.startsAt, i.number",
            HandedItem.class)
        .setParameter("body", body.value())
        .setMaxResults(MOST);
  }
}

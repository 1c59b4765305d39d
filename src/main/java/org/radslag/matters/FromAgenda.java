package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.radslag.access.SystemWork;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.meetings.AgendaChanged;
import org.radslag.meetings.DecisionCard;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.MeetingMoved;
import org.radslag.meetings.MeetingState;
import org.radslag.meetings.Minutes;
import org.radslag.meetings.Minutes.Paragraph;

/**
 * What happens at meetings to matters on their agendas: an item is taken off, goes with what is
 * handed over, or is decided. A decision may be voided while the meeting goes on; what stands in
 * the minutes when it closes settles the matter.
 */
@ApplicationScoped
class FromAgenda {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject SystemWork system;
  @Inject Minutes minutes;
  @Inject Bodies bodies;
  @Inject ArenaTerms terms;
  @Inject Settling settling;

  void changed(@Observes AgendaChanged event) {
    if (event.change() == AgendaChanged.Change.REMOVED) {
      PlacedItem off = data.find(PlacedItem.class, event.subject().value());
      if (off != null) {
        data.remove(off);
        data.flush();
      }
    } else if (event.carriedFrom() != null) {
      PlacedItem before = data.find(PlacedItem.class, event.carriedFrom().value());
      if (before != null) {
        data.persist(before.carried(event.subject(), event.meeting(), clock.instant()));
        data.flush();
      }
    }
  }

  void moved(@Observes MeetingMoved event) {
    if (event.state() != MeetingState.CLOSED) {
      return;
    }
    List<PlacedItem> items =
        data.createQuery("select p from PlacedItem p where p.meeting = :meeting", PlacedItem.class)
            .setParameter("meeting", event.subject().value())
            .getResultList();
    if (items.isEmpty()) {
      return;
    }
    Map<ItemId, Paragraph> paragraphs =
        system.ask(() -> minutes.of(event.subject())).stream()
            .collect(Collectors.toMap(one -> one.item().id(), Function.identity()));
    BodyCard body = system.ask(() -> bodies.find(event.body())).orElseThrow();
    for (PlacedItem item : items) {
      paragraphs.get(item.item()).inForce().ifPresent(decision -> settle(item, body, decision));
    }
  }

  private void settle(PlacedItem item, BodyCard body, DecisionCard decision) {
    Matter matter = data.find(Matter.class, item.matter().value(), LockModeType.PESSIMISTIC_WRITE);
    if (matter.state() != MatterState.OPEN || !body.id().equals(matter.body())) {
      return;
    }
    DecisionForm form =
        new DecisionForm(
            ArenaTerms.WAYS.get(body.kind()),
            body.id(),
            LocalDate.ofInstant(decision.decidedAt(), clock.getZone()),
            terms.binding(matter.arena(), body),
            "");
    String text = decision.winning().isEmpty() ? decision.proposal() : decision.winning();
    settling.settle(matter, form, text, item.meeting(), decision.isCarried());
  }
}

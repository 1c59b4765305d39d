package org.radslag.meetings;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.platform.Changes;
import org.radslag.platform.UseCase;

/**
 * What a meeting is to deal with. Whoever writes holds the meeting's lock, so that numbers are
 * given one at a time.
 */
@UseCase
public class Agenda {

  private static final int MOST_ITEMS = 300;

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject Doors doors;
  @Inject Changes changes;
  @Inject Event<DomainEvent> events;

  /** The items in order. */
  @Permit(Role.SIGNED_IN)
  public List<ItemCard> of(MeetingId meeting) {
    return doors.see(meeting).isEmpty()
        ? List.of()
        : items(meeting).stream().map(AgendaItem::card).toList();
  }

  /** Writes an item, last on the agenda. Possible until the meeting is closed. */
  @Permit({Role.OFFICE, Role.PRESIDIUM, Role.BOARD})
  public Outcome<ItemId> add(MeetingId id, ItemText text) {
    return add(id, text, false);
  }

  /**
   * Writes an item, last on the agenda.
   *
   * @param standsFor whether it stands for something that is told elsewhere, to some
   */
  @Permit({Role.OFFICE, Role.PRESIDIUM, Role.BOARD})
  public Outcome<ItemId> add(MeetingId id, ItemText text, boolean standsFor) {
    Meeting meeting = doors.plan(id);
    Optional<Outcome<ItemId>> refused = refused(meeting, text);
    if (refused.isPresent()) {
      return refused.get();
    }
    List<AgendaItem> items = items(id);
    if (items.size() >= MOST_ITEMS) {
      return Outcome.refused("meetings.refused.items", MOST_ITEMS);
    }
    int number = items.isEmpty() ? 1 : items.get(items.size() - 1).number() + 1;
    ItemId item = ItemId.create();
    data.persist(new AgendaItem(item, id, number, text, standsFor));
    data.flush();
    return changed(item, id, AgendaChanged.Change.ADDED, number);
  }

  /** Rewrites an item whose turn has not come. */
  @Permit({Role.OFFICE, Role.PRESIDIUM, Role.BOARD})
  public Outcome<ItemId> rewrite(ItemId id, ItemText text) {
    AgendaItem item = item(id);
    Optional<Outcome<ItemId>> refused = refused(doors.plan(item.meeting()), text);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (item.state() != ItemState.WAITING) {
      return Outcome.refused(item.state().refusal());
    }
    item.change(text);
    return changed(id, item.meeting(), AgendaChanged.Change.REWRITTEN, item.number());
  }

  /** Lets an item change places with the one before it, while both wait. */
  @Permit({Role.OFFICE, Role.PRESIDIUM, Role.BOARD})
  public Outcome<ItemId> moveUp(ItemId id) {
    AgendaItem item = item(id);
    Meeting meeting = doors.plan(item.meeting());
    List<AgendaItem> items = items(meeting.id());
    int at = items.indexOf(item);
    if (at < 1
        || item.state() != ItemState.WAITING
        || items.get(at - 1).state() != ItemState.WAITING) {
      return Outcome.refused("meetings.refused.move");
    }
    AgendaItem before = items.get(at - 1);
    int upper = before.number();
    int lower = item.number();
    // Numbers are unique at every moment, so one of the two steps aside first.
    renumber(before, -upper);
    renumber(item, upper);
    renumber(before, lower);
    return changed(id, meeting.id(), AgendaChanged.Change.MOVED, upper);
  }

  /** Takes an item off the agenda of a meeting that has not been called. */
  @Permit({Role.OFFICE, Role.PRESIDIUM, Role.BOARD})
  public Outcome<ItemId> remove(ItemId id) {
    AgendaItem item = item(id);
    Meeting meeting = doors.plan(item.meeting());
    if (meeting.state() != MeetingState.PLANNED) {
      return Outcome.refused("meetings.refused.remove");
    }
    int number = item.number();
    data.remove(item);
    data.flush();
    items(meeting.id()).stream()
        .filter(later -> later.number() > number)
        .forEach(later -> renumber(later, later.number() - 1));
    return changed(id, meeting.id(), AgendaChanged.Change.REMOVED, number);
  }

  private Outcome<ItemId> changed(
      ItemId item, MeetingId meeting, AgendaChanged.Change change, int number) {
    events.fire(new AgendaChanged(item, meeting, change, number, null));
    changes.tell(Topics.of(meeting));
    return Outcome.done(item);
  }

  private static Optional<Outcome<ItemId>> refused(Meeting meeting, ItemText text) {
    if (meeting.state() == MeetingState.CLOSED) {
      return Optional.of(Outcome.refused(meeting.state().refusal()));
    }
    List<Refusal> faults = text.faults();
    return faults.isEmpty() ? Optional.empty() : Optional.of(Outcome.refused(faults));
  }

  /** The item as it is once its meeting is locked. */
  private AgendaItem item(ItemId id) {
    AgendaItem item = data.find(AgendaItem.class, id.value());
    caller.require(item != null);
    doors.plan(item.meeting());
    data.refresh(item);
    return item;
  }

  private List<AgendaItem> items(MeetingId meeting) {
    return data.createQuery(
            "select i from AgendaItem i where i.meeting = :meeting order by i.number",
            AgendaItem.class)
        .setParameter("meeting", meeting.value())
        .setMaxResults(MOST_ITEMS)
        .getResultList();
  }

  private void renumber(AgendaItem item, int number) {
    item.renumber(number);
    data.flush();
  }
}

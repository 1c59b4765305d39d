package org.radslag.meetings;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.platform.Changes;
import org.radslag.platform.UseCase;

/** Leading a meeting: opening and closing it, taking up items and leaving them. */
@UseCase
public class Chair {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Doors doors;
  @Inject Changes changes;
  @Inject Event<DomainEvent> events;

  /** Opens a called meeting; whoever opens it holds the gavel. */
  @Permit(Role.PRESIDIUM)
  public Outcome<MeetingId> open(MeetingId id) {
    Meeting meeting = doors.lead(id);
    if (!meeting.become(MeetingState.OPEN, clock.instant())) {
      return Outcome.refused(meeting.state().refusal());
    }
    meeting.leadBy(caller.person().orElse(null));
    return told(meeting, new MeetingMoved(id, meeting.body(), MeetingState.OPEN));
  }

  /** Takes over the gavel from another member of the presidium, whose device may have died. */
  @Permit(Role.PRESIDIUM)
  public Outcome<MeetingId> takeOver(MeetingId id) {
    Meeting meeting = doors.lead(id);
    PersonId me = caller.requirePerson();
    if (meeting.state() != MeetingState.OPEN) {
      return Outcome.refused(meeting.state().refusal());
    }
    PersonId before = meeting.leader();
    if (me.equals(before)) {
      return Outcome.done(id);
    }
    meeting.leadBy(me);
    return told(meeting, new LeadTaken(id, before, me));
  }

  /** Closes the meeting, when every item is dealt with. */
  @Permit(Role.PRESIDIUM)
  public Outcome<MeetingId> close(MeetingId id) {
    Meeting meeting = doors.lead(id);
    Optional<Refusal> refused = doors.gavelRefused(meeting);
    if (refused.isPresent()) {
      return Outcome.refused(List.of(refused.get()));
    }
    List<Integer> left =
        items(id).stream()
            .filter(item -> !item.state().isHandled())
            .map(AgendaItem::number)
            .toList();
    if (!left.isEmpty()) {
      return Outcome.refused("meetings.refused.items-left", left.size(), left.get(0));
    }
    meeting.become(MeetingState.CLOSED, clock.instant());
    return told(meeting, new MeetingMoved(id, meeting.body(), MeetingState.CLOSED));
  }

  /** Takes up an item. The one before it must be finished or set aside. */
  @Permit(Role.PRESIDIUM)
  public Outcome<ItemId> takeUp(ItemId id) {
    return move(id, ItemState.CURRENT);
  }

  /** Leaves the current item without finishing it; it waits for another turn. */
  @Permit(Role.PRESIDIUM)
  public Outcome<ItemId> setAside(ItemId id) {
    return move(id, ItemState.WAITING);
  }

  /** Finishes an item on which nothing was to be decided. */
  @Permit(Role.PRESIDIUM)
  public Outcome<ItemId> finish(ItemId id) {
    return move(id, ItemState.DONE);
  }

  /** Leaves an item to a later meeting (bordlägger). */
  @Permit(Role.PRESIDIUM)
  public Outcome<ItemId> postpone(ItemId id) {
    return move(id, ItemState.POSTPONED);
  }

  private Outcome<ItemId> move(ItemId id, ItemState next) {
    AgendaItem item = data.find(AgendaItem.class, id.value());
    caller.require(item != null);
    Meeting meeting = doors.lead(item.meeting());
    data.refresh(item, LockModeType.PESSIMISTIC_WRITE);
    Optional<Refusal> refused = doors.gavelRefused(meeting).or(() -> moveRefused(item, next));
    if (refused.isPresent()) {
      return Outcome.refused(List.of(refused.get()));
    }
    if (!item.become(next)) {
      return Outcome.refused(item.state().refusal());
    }
    data.flush();
    events.fire(new ItemMoved(id, meeting.id(), next));
    changes.tell(Topics.of(meeting.id()));
    return Outcome.done(id);
  }

  private Optional<Refusal> moveRefused(AgendaItem item, ItemState next) {
    if (next == ItemState.DONE && !item.proposal().isEmpty()) {
      return Optional.of(Refusal.because("meetings.refused.undecided"));
    }
    if (item.state() == ItemState.DECIDED) {
      return Optional.of(Refusal.because(item.state().refusal()));
    }
    Optional<AgendaItem> current =
        items(item.meeting()).stream()
            .filter(other -> other.state() == ItemState.CURRENT && other != item)
            .findFirst();
    if (next == ItemState.CURRENT && current.isPresent()) {
      return Optional.of(
          Refusal.because("meetings.refused.another-current", current.get().number()));
    }
    boolean voteUnderWay =
        data.createQuery(
                    "select count(v) from Vote v where v.item = :item and v.state in"
                        + " (org.radslag.meetings.VoteState.PREPARED,"
                        + " org.radslag.meetings.VoteState.OPEN,"
                        + " org.radslag.meetings.VoteState.CLOSED)",
                    Long.class)
                .setParameter("item", item.id().value())
                .getSingleResult()
            > 0;
    return voteUnderWay
        ? Optional.of(Refusal.because("meetings.refused.vote-unfinished"))
        : Optional.empty();
  }

  private List<AgendaItem> items(MeetingId meeting) {
    return data.createQuery(
            "select i from AgendaItem i where i.meeting = :meeting order by i.number",
            AgendaItem.class)
        .setParameter("meeting", meeting.value())
        .getResultList();
  }

  private Outcome<MeetingId> told(Meeting meeting, DomainEvent event) {
    events.fire(event);
    changes.tell(Topics.of(meeting.id()));
    return Outcome.done(meeting.id());
  }
}

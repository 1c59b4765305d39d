package org.radslag.matters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.meetings.Agenda;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.ItemText;
import org.radslag.meetings.MeetingCard;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.MeetingState;
import org.radslag.meetings.Meetings;
import org.radslag.platform.Seal;
import org.radslag.platform.UseCase;

/**
 * Puts a matter on the agenda of the body that it has been routed to. The item has a title that
 * says nothing; what it stands for is said to those alone who stand in the matter's ring.
 */
@UseCase
public class Placing {

  private static final int MOST = 300;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject SystemWork system;
  @Inject Gate gate;
  @Inject Meetings meetings;
  @Inject Agenda agenda;
  @Inject Seal seal;
  @Inject Event<DomainEvent> events;

  /** The meetings to come of the body that handles the matter, the soonest first. */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public List<Placement> choices(MatterId id) {
    return gate
        .see(id)
        .filter(Placing::mayPlace)
        .map(seen -> coming(seen.matter()))
        .orElse(List.of())
        .stream()
        .map(meeting -> placement(meeting, Set.of()))
        .toList();
  }

  /** Where the matter stands on an agenda, the soonest first; for those who may know of it. */
  @Permit(Role.ANYONE)
  public List<Placement> of(MatterId id) {
    if (gate.see(id).isEmpty()) {
      return List.of();
    }
    Set<MeetingId> mine =
        caller.isSignedIn()
            ? meetings.all().stream().map(MeetingCard::id).collect(Collectors.toSet())
            : Set.of();
    return placed(id).stream()
        .map(item -> meeting(item.meeting()))
        .sorted(Comparator.comparing(MeetingCard::startsAt))
        .map(meeting -> placement(meeting, mine))
        .toList();
  }

  /**
   * Puts the matter last on the agenda of a meeting of the body that handles it.
   *
   * @param heading what the agenda says to those outside the matter's ring
   */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> place(MatterId id, MeetingId meeting, String heading) {
    Gate.Seen seen = gate.change(id);
    caller.require(mayPlace(seen));
    Matter matter = seen.matter();
    if (matter.state() != MatterState.OPEN) {
      return Outcome.refused("matters.refused.settled");
    }
    if (coming(matter).stream().noneMatch(one -> one.id().equals(meeting))) {
      return Outcome.refused(List.of(Refusal.of("meeting", "matters.refused.no-meeting")));
    }
    if (isOnAgenda(id)) {
      return Outcome.refused(List.of(Refusal.of("meeting", "matters.refused.on-agenda")));
    }
    ItemText text = new ItemText(heading, "", "");
    if (matter.ring() != Ring.PUBLIC && tells(text.title(), seal.open(matter.title()))) {
      return Outcome.refused(List.of(Refusal.of("title", "matters.refused.heading-tells")));
    }
    Outcome<ItemId> item = system.ask(() -> agenda.add(meeting, text, true));
    if (!item.isDone()) {
      return Outcome.refused(item.reasons());
    }
    data.persist(new PlacedItem(item.value(), id, meeting, gate.author(), clock.instant()));
    data.flush();
    events.fire(new MatterPlaced(id, meeting));
    return Outcome.done(id);
  }

  /** Which items of an agenda stand for matters, of those that the caller may know of. */
  @Permit(Role.SIGNED_IN)
  public Map<ItemId, MatterTitle> onAgenda(MeetingId meeting) {
    List<PlacedItem> items =
        data.createQuery("select p from PlacedItem p where p.meeting = :meeting", PlacedItem.class)
            .setParameter("meeting", meeting.value())
            .setMaxResults(MOST)
            .getResultList();
    List<Matter> matters =
        items.stream()
            .map(item -> data.find(Matter.class, item.matter().value()))
            .filter(Objects::nonNull)
            .toList();
    Map<MatterId, MatterTitle> known =
        gate.only(matters).stream()
            .map(Gate.Seen::matter)
            .map(one -> new MatterTitle(one.id(), seal.open(one.title()), one.ring()))
            .collect(Collectors.toMap(MatterTitle::id, Function.identity(), (one, same) -> one));
    return items.stream()
        .filter(item -> known.containsKey(item.matter()))
        .collect(Collectors.toMap(PlacedItem::item, item -> known.get(item.matter())));
  }

  /** Whoever answers for the matter, or leads the body that is to settle it. */
  static boolean mayPlace(Gate.Seen seen) {
    return seen.answers() || seen.leads();
  }

  private static boolean tells(String heading, String title) {
    return heading.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT));
  }

  private boolean isOnAgenda(MatterId id) {
    return placed(id).stream()
        .map(item -> meeting(item.meeting()))
        .anyMatch(meeting -> meeting.state() != MeetingState.CLOSED);
  }

  private List<PlacedItem> placed(MatterId id) {
    return data.createQuery("select p from PlacedItem p where p.matter = :matter", PlacedItem.class)
        .setParameter("matter", id.value())
        .setMaxResults(MOST)
        .getResultList();
  }

  private List<MeetingCard> coming(Matter matter) {
    return system.ask(meetings::all).stream()
        .filter(meeting -> meeting.body().equals(matter.body()))
        .filter(meeting -> meeting.state() != MeetingState.CLOSED)
        .filter(
            meeting ->
                meeting.state() == MeetingState.OPEN || meeting.startsAt().isAfter(clock.instant()))
        .sorted(Comparator.comparing(MeetingCard::startsAt))
        .toList();
  }

  private MeetingCard meeting(MeetingId id) {
    return system.ask(() -> meetings.find(id)).orElseThrow();
  }

  private static Placement placement(MeetingCard meeting, Set<MeetingId> readable) {
    return new Placement(
        meeting.id(),
        meeting.startsAt(),
        meeting.state() == MeetingState.CLOSED,
        readable.contains(meeting.id()));
  }
}

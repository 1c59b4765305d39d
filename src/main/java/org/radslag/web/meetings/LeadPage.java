package org.radslag.web.meetings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Text;
import org.radslag.meetings.DecisionCard;
import org.radslag.meetings.ItemCard;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.ItemState;
import org.radslag.meetings.MeetingCard;
import org.radslag.meetings.MeetingState;
import org.radslag.meetings.Minutes;
import org.radslag.meetings.Minutes.Paragraph;
import org.radslag.meetings.Presence;
import org.radslag.meetings.Quorum;
import org.radslag.meetings.SeatInMeeting;
import org.radslag.meetings.VoteCard;
import org.radslag.membership.Members;
import org.radslag.web.Words;

/** The chair's page: agenda, the item that is dealt with, presence, what the minutes say. */
@Named
@RequestScoped
public class LeadPage {

  @Inject Here here;
  @Inject Minutes minutes;
  @Inject Presence presence;
  @Inject Members members;
  @Inject Caller caller;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private List<Paragraph> paragraphs = List.of();
  private List<SeatInMeeting> seats = List.of();
  private Paragraph shown;
  private Quorum quorum;

  @PostConstruct
  void open() {
    MeetingCard meeting = here.getMeeting();
    if (meeting == null) {
      return;
    }
    caller.require(here.isMayLead());
    paragraphs = minutes.of(meeting.id());
    seats = presence.seats(meeting.id());
    quorum = presence.quorum(meeting.id(), seats).orElseThrow();
    shown = choose().orElse(null);
  }

  /** The item that the address names, else the current one, else the next that waits. */
  private Optional<Paragraph> choose() {
    Optional<ItemId> named = ItemId.parse(request.getParameter("item"));
    return find(paragraph -> named.filter(paragraph.item().id()::equals).isPresent())
        .or(() -> find(paragraph -> paragraph.item().state() == ItemState.CURRENT))
        .or(() -> find(paragraph -> paragraph.item().state() == ItemState.WAITING));
  }

  private Optional<Paragraph> find(java.util.function.Predicate<Paragraph> which) {
    return paragraphs.stream().filter(which).findFirst();
  }

  public List<Paragraph> getParagraphs() {
    return paragraphs;
  }

  public Paragraph getShown() {
    return shown;
  }

  public ItemCard getItem() {
    return shown == null ? null : shown.item();
  }

  public boolean isCurrent() {
    return shown != null && shown.item().state() == ItemState.CURRENT && isActing();
  }

  public boolean isOpen() {
    return here.getMeeting() != null && here.is(MeetingState.OPEN);
  }

  public boolean isCalled() {
    return here.getMeeting() != null && here.is(MeetingState.CALLED);
  }

  public boolean isClosed() {
    return here.getMeeting() != null && here.is(MeetingState.CLOSED);
  }

  /** Whether the reader holds the gavel of an open meeting. */
  public boolean isActing() {
    return isOpen() && !isAnotherLeads();
  }

  /** Whether somebody else holds the gavel. */
  public boolean isAnotherLeads() {
    PersonId leader = here.getMeeting() == null ? null : here.getMeeting().leader();
    return isOpen() && leader != null && caller.person().filter(leader::equals).isEmpty();
  }

  public String getLeaderName() {
    PersonId leader = here.getMeeting() == null ? null : here.getMeeting().leader();
    return leader == null ? "" : members.names(List.of(leader)).getOrDefault(leader, "");
  }

  /** The vote that is prepared, open or waits for the gavel, on the item shown. */
  public VoteCard getVote() {
    return shown == null
        ? null
        : shown.votes().stream().filter(VoteCard::isUnfinished).findFirst().orElse(null);
  }

  public boolean isEverythingHandled() {
    return paragraphs.stream().allMatch(paragraph -> paragraph.item().state().isHandled());
  }

  /** The next item that waits, when none is dealt with. */
  public ItemCard getNext() {
    return find(paragraph -> paragraph.item().state() == ItemState.WAITING)
        .map(Paragraph::item)
        .orElse(null);
  }

  /** The item dealt with, when it is not the one shown. */
  public ItemCard getElsewhere() {
    return find(paragraph -> paragraph.item().state() == ItemState.CURRENT)
        .map(Paragraph::item)
        .filter(current -> !current.equals(getItem()))
        .orElse(null);
  }

  /** What the chair looks for among the seats: part of an association's or a person's name. */
  public String getSought() {
    return Text.line(request.getParameter("seat"));
  }

  /** The seats, or those that match what the chair looks for. */
  public List<SeatInMeeting> getSeats() {
    String sought = getSought().toLowerCase(Locale.ROOT);
    return seats.stream().filter(seat -> isFound(seat, sought)).toList();
  }

  private static boolean isFound(SeatInMeeting seat, String sought) {
    return seat.associationName().toLowerCase(Locale.ROOT).contains(sought)
        || seat.places().stream()
            .anyMatch(place -> place.name().toLowerCase(Locale.ROOT).contains(sought));
  }

  public Quorum getQuorum() {
    return quorum;
  }

  /** The decision in force on the item shown. */
  public DecisionCard getDecision() {
    return shown == null ? null : shown.inForce().orElse(null);
  }

  /** What an item with a proposal goes through. */
  public List<String> getSteps() {
    return List.of(
        words.text("meetings.lead.step-1"),
        words.text("meetings.lead.step-2"),
        words.text("meetings.lead.step-3"),
        words.text("meetings.lead.step-4"));
  }

  /** Where in them the item shown is. */
  public int getStep() {
    VoteCard vote = getVote();
    if (vote != null) {
      return vote.isClosed() ? 4 : 3;
    }
    return !shown.requestedBy().isEmpty() ? 3 : shown.item().found() != null ? 2 : 1;
  }
}

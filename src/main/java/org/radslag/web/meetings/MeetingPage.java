package org.radslag.web.meetings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.Ballot;
import org.radslag.meetings.Casting;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.ItemState;
import org.radslag.meetings.MeetingState;
import org.radslag.meetings.Minutes;
import org.radslag.meetings.Minutes.Paragraph;
import org.radslag.meetings.Presence;
import org.radslag.meetings.SeatInMeeting;
import org.radslag.meetings.SeatInMeeting.Place;
import org.radslag.meetings.VoteCard;
import org.radslag.web.Messages;

/** A meeting as a member has it on her phone: what is asked now, her place, the agenda. */
@Named
@RequestScoped
public class MeetingPage {

  @Inject Here here;
  @Inject Minutes minutes;
  @Inject Presence presence;
  @Inject Casting casting;
  @Inject Caller caller;
  @Inject Messages messages;

  private List<Paragraph> paragraphs = List.of();
  private SeatInMeeting seat;
  private Place place;
  private Ballot ballot;

  @PostConstruct
  void open() {
    if (here.getMeeting() != null) {
      paragraphs = minutes.of(here.id());
      seat = presence.mine(here.id()).orElse(null);
      place = seat == null ? null : seat.placeOf(me()).orElse(null);
      ballot =
          Optional.ofNullable(getNow())
              .flatMap(now -> now.votes().stream().filter(VoteCard::isOpen).findFirst())
              .flatMap(vote -> casting.ballot(vote.id()))
              .orElse(null);
    }
  }

  private PersonId me() {
    return caller.requirePerson();
  }

  public List<Paragraph> getParagraphs() {
    return paragraphs;
  }

  /** The item that the meeting deals with now. */
  public Paragraph getNow() {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.item().state() == ItemState.CURRENT)
        .findFirst()
        .orElse(null);
  }

  /** The open vote and the reader's part in it. */
  public Ballot getBallot() {
    return ballot;
  }

  /** The vote on the current item that is counted and waits for the gavel. */
  public VoteCard getCounted() {
    return Optional.ofNullable(getNow())
        .flatMap(now -> now.votes().stream().filter(VoteCard::isClosed).findFirst())
        .orElse(null);
  }

  public SeatInMeeting getSeat() {
    return seat;
  }

  public Place getPlace() {
    return place;
  }

  /** Whether she fills a seat now, and so may ask for a count. */
  public boolean isVoter() {
    return place != null && place.presence() == SeatInMeeting.Presence.VOTES;
  }

  public boolean isDeclined() {
    return place != null && place.presence() == SeatInMeeting.Presence.DECLINED;
  }

  public boolean isGoingOn() {
    return here.getMeeting() != null && here.is(MeetingState.OPEN);
  }

  public boolean isOver() {
    return here.getMeeting() != null && here.is(MeetingState.CLOSED);
  }

  public String checkIn() {
    return answer(presence.checkIn(here.id()), "meetings.done.arrived");
  }

  public String leave() {
    return answer(presence.leave(here.id()), "meetings.done.left");
  }

  public String decline() {
    return answer(presence.decline(here.id()), "meetings.done.declined");
  }

  public String comeAfterAll() {
    return answer(presence.comeAfterAll(here.id()), "meetings.done.comes");
  }

  public String requestVote(String item) {
    return answer(
        casting.requestVote(ItemId.parse(item).orElseGet(ItemId::create)),
        "meetings.done.requested");
  }

  private String answer(Outcome<?> outcome, String done) {
    return messages.refused(outcome) ? null : here.to("meeting", done);
  }
}

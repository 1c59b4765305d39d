package org.radslag.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.radslag.access.SystemWork;
import org.radslag.bodies.Holder;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.Seats;
import org.radslag.meetings.MeetingCard;
import org.radslag.meetings.MeetingMoved;
import org.radslag.meetings.MeetingState;
import org.radslag.meetings.Meetings;

/** The call to a meeting, to everybody who has a place in its body. */
@ApplicationScoped
class MeetingMail {

  @Inject Meetings meetings;
  @Inject Seats seats;
  @Inject SystemWork system;
  @Inject Post post;

  /** An alternate is told that she is called only when somebody cannot come. */
  void called(@Observes MeetingMoved event) {
    if (event.state() != MeetingState.CALLED) {
      return;
    }
    MeetingCard meeting = system.ask(() -> meetings.find(event.subject())).orElseThrow();
    for (SeatCard seat : system.ask(() -> seats.of(event.body()))) {
      for (Holder holder : seat.holders()) {
        post.to(
            holder.person(),
            holder.isOrdinary() ? "meetings.called" : "meetings.called-alternate",
            texts ->
                new Object[] {
                  meeting.bodyName(),
                  meeting.title(),
                  texts.moment(meeting.startsAt()),
                  meeting.place(),
                  post.address("/meetings/meeting.xhtml?id=" + meeting.id()),
                  seat.associationName()
                });
      }
    }
  }
}

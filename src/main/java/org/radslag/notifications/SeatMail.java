package org.radslag.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.radslag.access.Caller;
import org.radslag.access.SystemWork;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.Seats;
import org.radslag.bodies.TermBegun;

/** A place in a body, told to whom it was given. */
@ApplicationScoped
class SeatMail {

  @Inject Caller caller;
  @Inject Seats seats;
  @Inject Bodies bodies;
  @Inject SystemWork system;
  @Inject Post post;

  void begun(@Observes TermBegun event) {
    if (caller.isSystem()) {
      return;
    }
    SeatCard seat = system.ask(() -> seats.history(event.subject())).orElseThrow();
    String body = system.ask(() -> bodies.find(seat.body())).map(BodyCard::name).orElseThrow();
    post.to(
        event.person(),
        event.place() == 0 ? "bodies.seated" : "bodies.seated-alternate",
        texts ->
            new Object[] {
              body,
              seat.associationName(),
              texts.moment(event.beginsAt()),
              post.address("/bodies/body.xhtml?id=" + seat.body())
            });
  }
}

package org.radslag.web.bodies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatCard;
import org.radslag.web.Words;
import org.radslag.web.meetings.Sentences;

/** Whose a seat is, in words: the association's, the board's, the council's. */
@Named
@RequestScoped
public class SeatWords {

  @Inject Words words;
  @Inject Sentences sentences;

  /** The association's name, or who else gives the seat, with its number where it has several. */
  public String owner(SeatCard seat) {
    if (seat.association() != null) {
      return seat.associationName();
    }
    String whose = sentences.say("bodies.basis.", seat.basis());
    return words.text("bodies.body.numbered", whose, seat.number());
  }

  /** What sets the seat apart: held with an office, voice without vote; empty for a common one. */
  public String note(SeatCard seat) {
    if (!seat.votes()) {
      return words.text("bodies.body.voice-only");
    }
    return seat.basis() == SeatBasis.CHAIR ? sentences.say("bodies.basis.", seat.basis()) : "";
  }
}

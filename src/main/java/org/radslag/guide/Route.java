package org.radslag.guide;

import java.time.Instant;
import java.time.LocalDate;
import org.radslag.kernel.PersonId;

/**
 * One way to raise a question, open or closed.
 *
 * @param closed why it is closed; null when it is open
 * @param opens when it opens, if that is known
 * @param where the body, conference or association that takes it up; empty when it has no name
 * @param who the person to turn to, or null
 * @param whoName her name as it may be shown; empty when there is nobody
 * @param lastTime the last time at which it still reaches that occasion; null when there is none
 * @param answerOn when it is answered, if that is a certain day
 * @param answerDays within how many days it is answered otherwise
 */
public record Route(
    RouteKind kind,
    Closed closed,
    LocalDate opens,
    String where,
    PersonId who,
    String whoName,
    Instant lastTime,
    Instant answerOn,
    int answerDays) {

  /** Whether she can go this way today. */
  public boolean isOpen() {
    return closed == null;
  }

  static Route closed(RouteKind kind, Closed why, LocalDate opens, String where) {
    return new Route(kind, why, opens, where, null, "", null, null, 0);
  }

  static Route within(RouteKind kind, String where, PersonId who, String whoName, int days) {
    return new Route(kind, null, null, where, who, whoName, null, null, days);
  }

  static Route until(RouteKind kind, String where, Instant lastTime, Instant answerOn) {
    return new Route(kind, null, null, where, null, "", lastTime, answerOn, 0);
  }

  Route by(PersonId person, String name) {
    return new Route(kind, closed, opens, where, person, name, lastTime, answerOn, answerDays);
  }
}

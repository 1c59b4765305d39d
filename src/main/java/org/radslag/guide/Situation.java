package org.radslag.guide;

import java.time.Instant;
import java.util.Map;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.PersonId;

/**
 * What is true in the district when the guide answers. Null where there is no such thing.
 *
 * @param place the arena that it is about; null when it is not about one
 * @param arena its name; empty when there is none
 * @param conference the conference that motions are written for
 * @param committee the name of the nominating committee
 * @param namesUntil the last time for names, when a conference elects
 * @param council the arena's council
 * @param mayAsk whether she can ask for a sounding herself
 * @param answerDays within how many days each route is answered, by the rule set
 */
record Situation(
    Instant now,
    ArenaId place,
    String arena,
    Gathering conference,
    String committee,
    Instant namesUntil,
    Council council,
    Contact leader,
    Contact chair,
    boolean mayAsk,
    Map<RouteKind, Integer> answerDays) {

  /** A conference: motions until the deadline, decided when it meets. */
  record Gathering(String name, Instant deadline, Instant meets) {}

  /** Somebody to turn to, and for which body. */
  record Contact(String body, PersonId person, String name) {}

  /**
   * A council.
   *
   * @param holder who holds her association's seat; null when nobody does
   * @param itemsUntil the last time to reach the next meeting; null when none is called, or it is
   *     too late for it
   * @param meets the next meeting that can still be reached; null when none is called
   */
  record Council(
      String name, PersonId holder, String holderName, Instant itemsUntil, Instant meets) {}

  int days(RouteKind kind) {
    return answerDays.getOrDefault(kind, 0);
  }
}

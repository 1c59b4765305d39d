package org.radslag.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.radslag.bodies.Holder;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.SeatId;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/**
 * A seat during a meeting: who is there, and who of them fills it. The ordinary holder does when
 * she is present; otherwise the first alternate present, in the order in which they were elected.
 *
 * @param association whose seat it is; null for one that no association has
 * @param votes false for a seat with voice only: who sits on it is present and never votes
 * @param places those who sit on it now, the ordinary holder first
 */
public record SeatInMeeting(
    SeatId seat,
    AssociationId association,
    String associationName,
    int number,
    SeatBasis basis,
    boolean votes,
    List<Place> places) {

  /** How somebody on the seat stands towards the meeting. */
  public enum Presence {
    /** Present, and fills the seat: she votes. */
    VOTES,
    /** Present, but somebody before her fills the seat. */
    PRESENT,
    /** Has said that she cannot come. */
    DECLINED,
    /** Not here, or not here any more. */
    ABSENT
  }

  /**
   * One person on the seat.
   *
   * @param place 0 for the ordinary holder, 1 and up for the alternates
   * @param since when she arrived; null unless she is present
   * @param called whether it is her turn: everybody before her has declined
   */
  public record Place(
      PersonId person, String name, int place, Presence presence, Instant since, boolean called) {

    /** Whether she is in the room. */
    public boolean isPresent() {
      return since != null;
    }
  }

  static SeatInMeeting of(SeatCard card, Map<PersonId, Instant> present, Set<PersonId> declined) {
    List<Place> places = new ArrayList<>();
    boolean filled = false;
    boolean called = true;
    for (Holder holder :
        card.holders().stream().sorted(Comparator.comparingInt(Holder::place)).toList()) {
      Instant since = present.get(holder.person());
      boolean hasDeclined = declined.contains(holder.person());
      Presence presence = presence(since != null, filled || !card.votes(), hasDeclined);
      filled |= since != null;
      places.add(
          new Place(holder.person(), holder.name(), holder.place(), presence, since, called));
      called &= hasDeclined && since == null;
    }
    return new SeatInMeeting(
        card.id(),
        card.association(),
        card.associationName(),
        card.number(),
        card.basis(),
        card.votes(),
        places);
  }

  private static Presence presence(boolean present, boolean filled, boolean declined) {
    if (present) {
      return filled ? Presence.PRESENT : Presence.VOTES;
    }
    return declined ? Presence.DECLINED : Presence.ABSENT;
  }

  /** Who fills the seat now, if anybody does. */
  public Optional<Place> voter() {
    return places.stream().filter(place -> place.presence() == Presence.VOTES).findFirst();
  }

  /** The place of a person, if she has one on this seat. */
  public Optional<Place> placeOf(PersonId person) {
    return places.stream().filter(place -> place.person().equals(person)).findFirst();
  }
}

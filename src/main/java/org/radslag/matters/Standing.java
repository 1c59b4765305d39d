package org.radslag.matters;

import java.util.Set;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/**
 * How somebody stands in the district, as far as rings are concerned. Settled before any matter is
 * looked at, so that it takes the same questions whether there is one or not.
 *
 * @param system the product's own work, which reads everything
 * @param person who it is; null for nobody
 * @param insider a member, the office, the board, an auditor or the election committee
 * @param board a member of the district board, who stands among the delegates of every arena
 * @param seats bodies in which she has a place
 * @param leads bodies that she leads
 * @param represents arenas for whose associations she has been elected
 * @param negotiates arenas in whose delegation she has a place
 */
record Standing(
    boolean system,
    PersonId person,
    boolean insider,
    boolean board,
    Set<UUID> seats,
    Set<UUID> leads,
    Set<UUID> represents,
    Set<UUID> negotiates) {

  Standing {
    seats = Set.copyOf(seats);
    leads = Set.copyOf(leads);
    represents = Set.copyOf(represents);
    negotiates = Set.copyOf(negotiates);
  }

  /** Somebody who has not signed in. */
  static final Standing NOBODY =
      new Standing(false, null, false, false, Set.of(), Set.of(), Set.of(), Set.of());

  /**
   * What a matter is held by.
   *
   * @param group the group of elected politicians; null when the arena has none
   * @param body the body that handles it; null when none does
   * @param owner who registered it; null for the system
   */
  record Hold(UUID arena, UUID group, UUID body, UUID owner) {}

  /**
   * The innermost ring of a matter in which she stands.
   *
   * @param admitted whether she has been let in by name
   */
  Ring reach(Hold matter, boolean admitted) {
    if (system || admitted || isOwner(matter) || leads(matter.group()) || negotiatesIn(matter)) {
      return Ring.NEGOTIATORS;
    }
    if (isIn(matter.body()) || isIn(matter.group())) {
      return Ring.BODY;
    }
    if (board || represents.contains(matter.arena())) {
      return Ring.DELEGATES;
    }
    return insider ? Ring.MEMBERS : Ring.PUBLIC;
  }

  /** Whether she answers for the matter: a leader of the group, or its owner while on the board. */
  boolean answersFor(Hold matter) {
    return system || isOwner(matter) || leads(matter.group());
  }

  boolean leads(UUID body) {
    return system || body != null && leads.contains(body);
  }

  /** Registering a matter gives nothing for good: who has left her seat has left the ring. */
  private boolean isOwner(Hold matter) {
    return person != null
        && person.value().equals(matter.owner())
        && (board || leads(matter.group()));
  }

  private boolean negotiatesIn(Hold matter) {
    return negotiates.contains(matter.arena());
  }

  private boolean isIn(UUID body) {
    return body != null && (seats.contains(body) || leads.contains(body));
  }
}

package org.radslag.matters;

import java.util.List;
import org.radslag.kernel.PersonId;

/**
 * A matter as its page shows it to one reader: only what lies in rings in which she stands.
 *
 * @param line the line of the sheet it was classified by; null when none fitted
 * @param bodyName the body that handles it; empty when none does
 * @param reach the innermost ring of the matter in which she stands
 * @param routes the latest first
 * @param decision null while it is open
 * @param admitted whom the owner has let in by name; only for those who answer for the matter
 * @param mayDecide whether she may register what was decided
 * @param mayPlace whether she may put it on an agenda of the body that handles it
 */
public record MatterView(
    MatterCard card,
    String about,
    SheetLine line,
    PersonId classifiedBy,
    PersonId owner,
    String bodyName,
    Ring reach,
    List<RouteCard> routes,
    List<DocumentCard> documents,
    List<ReleaseCard> releases,
    List<ConsultationCard> consultations,
    List<SoundingCard> soundings,
    DecisionRecord decision,
    List<PersonId> admitted,
    boolean mayDecide,
    boolean mayPlace) {

  /** The route that counts. */
  public RouteCard route() {
    return routes.get(0);
  }
}

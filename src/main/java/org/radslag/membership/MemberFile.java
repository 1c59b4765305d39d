package org.radslag.membership;

import java.time.LocalDate;
import java.util.List;
import org.radslag.kernel.PersonId;

/**
 * Everything about one member that answers whether and where she may vote.
 *
 * @param details null for a person with protected identity, unless it is herself who asks
 * @param standing today
 * @param inForceFrom the day her membership came or comes into force; null when it does neither
 * @param waitingDays the waiting time of the rule set of today
 * @param places where she belongs and has belonged, newest first; one without associations ended it
 * @param fees runs of fees, newest first
 */
public record MemberFile(
    PersonId id,
    String number,
    PersonalDetails details,
    boolean protectedIdentity,
    LocalDate joinedOn,
    Standing standing,
    LocalDate inForceFrom,
    int waitingDays,
    List<Place> places,
    List<Fees> fees) {

  /** Where she belongs from a day; all three null when the membership ended on it. */
  public record Place(
      LocalDate from,
      AssociationCard geographic,
      AssociationCard branch,
      AssociationCard votesIn) {}

  /** Where she belongs today. */
  public Place place() {
    return places.isEmpty() ? new Place(null, null, null, null) : places.get(0);
  }
}

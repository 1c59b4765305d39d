package org.radslag.membership;

import java.time.LocalDate;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/**
 * What other contexts need to know of a member.
 *
 * @param name as it may be shown to the one who asked: a person with protected identity is named
 *     only to herself
 * @param email to the one who asked: empty unless she is the member herself, or the office; also
 *     empty when the register has none
 * @param language the language she wants to read, such as {@code sv}
 * @param geographic the association where she lives
 * @param branch the association of her trade, or null
 * @param votesIn the one of the two in which she votes
 * @param inForceFrom the day her membership came into force, or null when it is not in force today
 */
public record MemberCard(
    PersonId id,
    String memberNumber,
    String name,
    String email,
    String language,
    AssociationId geographic,
    AssociationId branch,
    AssociationId votesIn,
    LocalDate inForceFrom,
    boolean protectedIdentity) {

  /** What a person with protected identity is called in front of others. */
  public static final String PROTECTED_NAME = "Skyddad person";

  /** Whether the membership is in force today. */
  public boolean inForce() {
    return inForceFrom != null;
  }
}

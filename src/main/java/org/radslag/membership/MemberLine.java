package org.radslag.membership;

import org.radslag.kernel.PersonId;

/**
 * A member as found by a search.
 *
 * @param name empty for a person with protected identity
 * @param votesIn empty when she is no longer a member
 */
public record MemberLine(
    PersonId id, String number, String name, String votesIn, Standing standing) {}

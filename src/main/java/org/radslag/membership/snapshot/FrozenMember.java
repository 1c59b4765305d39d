package org.radslag.membership.snapshot;

import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Standing;

/**
 * A member as a snapshot has her.
 *
 * @param votesIn the association in which she votes
 */
public record FrozenMember(PersonId member, AssociationId votesIn, Standing standing) {}

package org.radslag.membervotes;

import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/** An association supported a call by a decision of its own. */
public record AssociationBacked(MemberVoteId subject, AssociationId association)
    implements DomainEvent {}

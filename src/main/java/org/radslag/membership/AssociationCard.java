package org.radslag.membership;

import org.radslag.kernel.AssociationId;

/** What others need to know of an association. */
public record AssociationCard(AssociationId id, String name, AssociationKind kind) {}

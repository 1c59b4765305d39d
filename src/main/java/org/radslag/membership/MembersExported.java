package org.radslag.membership;

import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/** The office took out an association's list of members as a file. */
public record MembersExported(AssociationId subject, int rows) implements DomainEvent {}

package org.radslag.membership.register;

import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/** The office said which association is meant by another spelling of its name. */
public record SpellingNoted(AssociationId subject, String written) implements DomainEvent {}

package org.radslag.matters;

import org.radslag.kernel.DomainEvent;

/** A document was added to a matter. */
public record DocumentAdded(DocumentId subject, MatterId matter, Ring ring)
    implements DomainEvent {}

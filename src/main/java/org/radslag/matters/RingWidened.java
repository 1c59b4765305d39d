package org.radslag.matters;

import org.radslag.kernel.DomainEvent;

/** The ring of a matter, or of one of its documents, was widened: by hand or by the plan. */
public record RingWidened(MatterId subject, DocumentId document, Ring ring, boolean planned)
    implements DomainEvent {}

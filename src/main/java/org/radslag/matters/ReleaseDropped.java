package org.radslag.matters;

import org.radslag.kernel.DomainEvent;

/** A planned step of release was taken back before it was carried out. */
public record ReleaseDropped(MatterId subject, DocumentId document, Ring ring)
    implements DomainEvent {}

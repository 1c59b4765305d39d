package org.radslag.matters;

import java.time.Instant;
import org.radslag.kernel.DomainEvent;

/** A step of release was planned; without a time it waits for a decision. */
public record ReleasePlanned(MatterId subject, DocumentId document, Ring ring, Instant at)
    implements DomainEvent {}

package org.radslag.matters;

import java.time.Instant;
import org.radslag.kernel.DomainEvent;

/** An embargo was set on a matter or on one of its documents. */
public record EmbargoSet(MatterId subject, DocumentId document, Instant until, boolean untilDecided)
    implements DomainEvent {}

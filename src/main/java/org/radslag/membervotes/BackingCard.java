package org.radslag.membervotes;

import java.time.Instant;
import org.radslag.kernel.AssociationId;

/** An association that supports a call, and the decision it rests on. */
public record BackingCard(AssociationId association, String decision, Instant at) {}

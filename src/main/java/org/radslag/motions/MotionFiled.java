package org.radslag.motions;

import java.time.Instant;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/**
 * A motion has been handed in. The one who handed it in is owed a receipt.
 *
 * @param author who wrote it
 * @param association in whose name, or null when it is the author's own
 * @param receipt its number among what the conference has received
 * @param late whether it came after the deadline
 * @param at when, by the server's clock
 */
public record MotionFiled(
    MotionId subject,
    ConferenceId conference,
    PersonId author,
    AssociationId association,
    int receipt,
    boolean late,
    int version,
    Instant at)
    implements DomainEvent {}

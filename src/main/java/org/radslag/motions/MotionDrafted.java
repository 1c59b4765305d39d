package org.radslag.motions;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/**
 * Somebody has begun to write a motion. What a draft says, and each saving of it, is hers alone.
 */
public record MotionDrafted(MotionId subject, ConferenceId conference, PersonId author)
    implements DomainEvent {}

package org.radslag.motions;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** The office has given a motion its number, and with that published it. */
public record MotionRegistered(
    MotionId subject,
    ConferenceId conference,
    PersonId author,
    String series,
    int number,
    boolean late)
    implements DomainEvent {}

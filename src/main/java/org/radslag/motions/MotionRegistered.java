package org.radslag.motions;

import org.radslag.kernel.PersonId;
import org.radslag.kernel.DomainEvent;

/** The office has given a motion its number, and with that published it. */
public record MotionRegistered(MotionId subject, ConferenceId conference, PersonId author, String series, int number, boolean late) implements DomainEvent {}

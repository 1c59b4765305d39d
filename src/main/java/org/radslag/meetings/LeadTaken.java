package org.radslag.meetings;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody of the presidium took over the gavel. */
public record LeadTaken(MeetingId subject, PersonId from, PersonId to) implements DomainEvent {}

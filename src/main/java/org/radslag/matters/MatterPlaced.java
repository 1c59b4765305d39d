package org.radslag.matters;

import org.radslag.kernel.DomainEvent;
import org.radslag.meetings.MeetingId;

/** A matter was put on the agenda of a meeting. */
public record MatterPlaced(MatterId subject, MeetingId meeting) implements DomainEvent {}

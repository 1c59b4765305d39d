package org.radslag.meetings;

import org.radslag.kernel.DomainEvent;

/** The chair found by ear what the meeting wants; the gavel has not fallen. */
public record OutcomeFound(ItemId subject, MeetingId meeting, DecisionOutcome outcome)
    implements DomainEvent {}

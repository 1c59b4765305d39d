package org.radslag.motions;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** The office has changed a conference's name, place or days. */
public record ConferenceRearranged(ConferenceId subject, LocalDate firstDay, LocalDate lastDay)
    implements DomainEvent {}

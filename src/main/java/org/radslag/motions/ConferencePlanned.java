package org.radslag.motions;

import java.time.Instant;
import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** The office has entered a conference that receives motions. */
public record ConferencePlanned(
    ConferenceId subject,
    LocalDate firstDay,
    LocalDate lastDay,
    Instant deadline,
    String series,
    int ruleSet)
    implements DomainEvent {}

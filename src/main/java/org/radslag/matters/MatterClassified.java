package org.radslag.matters;

import org.radslag.kernel.DomainEvent;

/** Somebody said what kind of matter it is, by which line of which sheet. */
public record MatterClassified(
    MatterId subject, SheetId sheet, Integer line, Weight weight, MandateLevel level)
    implements DomainEvent {}

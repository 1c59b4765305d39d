package org.radslag.matters;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** An entry was written in the anchoring record. */
public record ConsultationRecorded(MatterId subject, LocalDate askedOn) implements DomainEvent {}

package org.radslag.matters;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** A decided matter is not published although it should be; whoever answers for it is reminded. */
public record PublicationOverdue(MatterId subject, LocalDate dueOn) implements DomainEvent {}

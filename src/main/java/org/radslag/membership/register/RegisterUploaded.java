package org.radslag.membership.register;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/** The office uploaded a register file, known by its SHA-256. */
public record RegisterUploaded(ImportId subject, String fileHash, LocalDate asOf)
    implements DomainEvent {}

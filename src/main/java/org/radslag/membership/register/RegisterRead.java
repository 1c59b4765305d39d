package org.radslag.membership.register;

import org.radslag.kernel.DomainEvent;

/** A register file was read and compared with the register; nothing in the register changed. */
public record RegisterRead(ImportId subject, ImportState state, int rows, int faulty)
    implements DomainEvent {}

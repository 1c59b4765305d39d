package org.radslag.membership.register;

import org.radslag.kernel.DomainEvent;

/** The office said what the columns of files with these headings hold. */
public record ColumnsChosen(ImportId subject, String signature, String fields)
    implements DomainEvent {}

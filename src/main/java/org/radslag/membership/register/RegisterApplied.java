package org.radslag.membership.register;

import java.time.LocalDate;
import org.radslag.kernel.DomainEvent;

/**
 * The register became what a file said.
 *
 * @param leftOut rows with faults that the office chose to leave out
 */
public record RegisterApplied(
    ImportId subject,
    LocalDate asOf,
    int newMembers,
    int changed,
    int moved,
    int ended,
    int unchanged,
    int leftOut)
    implements DomainEvent {}

package org.radslag.membership.register;

import org.radslag.kernel.DomainEvent;

/** An import was closed without saving. */
public record RegisterDiscarded(ImportId subject) implements DomainEvent {}

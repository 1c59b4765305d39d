package org.radslag.matters;

import org.radslag.kernel.DomainEvent;

/** What had settled a matter turned out to be void: somebody has to settle it again. */
public record MatterReopened(MatterId subject) implements DomainEvent {}

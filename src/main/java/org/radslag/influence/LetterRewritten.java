package org.radslag.influence;

import org.radslag.kernel.DomainEvent;

/** Somebody changed the draft of an announcement. */
public record LetterRewritten(SwitchId subject, LetterKind letter) implements DomainEvent {}

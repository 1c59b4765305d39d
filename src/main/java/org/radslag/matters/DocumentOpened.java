package org.radslag.matters;

import org.radslag.kernel.DomainEvent;

/** Somebody opened a document; who, the trail knows. */
public record DocumentOpened(DocumentId subject, MatterId matter) implements DomainEvent {}

package org.radslag.meetings;

import org.radslag.kernel.DomainEvent;

/** The meeting took up an item, left it, postponed it or was done with it. */
public record ItemMoved(ItemId subject, MeetingId meeting, ItemState state)
    implements DomainEvent {}

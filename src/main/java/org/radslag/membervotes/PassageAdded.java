package org.radslag.membervotes;

import org.radslag.kernel.DomainEvent;

/** A translation or an easy text was written. */
public record PassageAdded(MemberVoteId subject, Passage passage, String language)
    implements DomainEvent {}

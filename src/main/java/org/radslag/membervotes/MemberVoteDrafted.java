package org.radslag.membervotes;

import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/** Somebody began to write a vote. */
public record MemberVoteDrafted(MemberVoteId subject, ArenaId arena, Basis basis)
    implements DomainEvent {}

package org.radslag.membervotes;

import java.time.Instant;
import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.ballots.Profile;
import org.radslag.kernel.DomainEvent;

/** A vote was called: the arena's members are told. */
public record MemberVoteCalled(
    MemberVoteId subject,
    ArenaId arena,
    Basis basis,
    boolean binding,
    Profile profile,
    LocalDate cutOff,
    Instant opensAt,
    Instant closesAt,
    int ruleSet)
    implements DomainEvent {}

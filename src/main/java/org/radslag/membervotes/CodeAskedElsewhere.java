package org.radslag.membervotes;

import org.radslag.kernel.PersonId;

/** A code was asked for from another address than the frozen one, which is told; kept nowhere. */
public record CodeAskedElsewhere(MemberVoteId vote, PersonId person) {}

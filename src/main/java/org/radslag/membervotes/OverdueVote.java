package org.radslag.membervotes;

/** A vote of which everything is kept although the day has come when it should be destroyed. */
public record OverdueVote(VoteCard vote, DestructionCard kept) {}

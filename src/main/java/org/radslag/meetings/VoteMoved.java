package org.radslag.meetings;

import org.radslag.kernel.DomainEvent;

/**
 * A vote was prepared, opened, closed or voided; the verdict is {@link DecisionMade}.
 *
 * @param roll seats in the frozen roll; 0 before it opens
 */
public record VoteMoved(VoteId subject, ItemId item, VoteState state, int roll)
    implements DomainEvent {}

package org.radslag.matters;

import org.radslag.bodies.BodyId;

/**
 * What it takes to have something settled in one way, by the rule set in force.
 *
 * @param body the body that decides; null where none does
 * @param noticeDays days from the call to the decision, or to the opening of the vote
 * @param shortNoticeHours the fewest hours when it is urgent; 0 when there is no short notice
 * @param votingDays days that a vote is open before it gives an answer; 0 for a meeting
 */
public record CallTerms(
    Way way, BodyId body, int noticeDays, int shortNoticeHours, int votingDays) {}

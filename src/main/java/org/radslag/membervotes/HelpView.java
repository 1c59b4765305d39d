package org.radslag.membervotes;

import org.radslag.ballots.RollLineCard;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Standing;

/**
 * How a member stands in a vote, for somebody who helps her: no time, number, tracker or device.
 *
 * @param standing of her membership today
 * @param line her line of the roll; null before it is frozen
 * @param reachable whether the register has an e-mail address to sign in by
 * @param differs whether that address is another than when the roll was frozen
 * @param handout her wish for her code; null for none
 * @param appeal her word that she should be on the roll; null for none
 */
public record HelpView(
    PersonId person,
    Standing standing,
    RollLineCard line,
    boolean reachable,
    boolean differs,
    HandoutCard handout,
    AppealCard appeal) {}

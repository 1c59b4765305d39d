package org.radslag.meetings;

import org.radslag.bodies.SeatId;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.verdict.Choice;

/**
 * A line of a roll list.
 *
 * @param place 0 for the ordinary holder, otherwise the alternate's
 * @param choice what the seat answered; null when it did not vote, or while the vote is open
 */
public record RollRow(
    SeatId seat, String associationName, PersonId person, String name, int place, Choice choice) {}

package org.radslag.report;

/**
 * The matters of the period, of those that the reader may read.
 *
 * @param decided how many were decided
 * @param byGroup of them, by the group itself, with or without asking
 * @param byMembers of them, by a vote of all members
 * @param unasked decided without the consultation that the mandate sheet requires
 * @param medianDays from raised to decided, half of them faster; -1 when none is decided
 * @param slowestDays the longest; -1 when none is decided
 */
public record MatterCount(
    int raised,
    int decided,
    int byGroup,
    int byMembers,
    int unasked,
    long medianDays,
    long slowestDays) {}

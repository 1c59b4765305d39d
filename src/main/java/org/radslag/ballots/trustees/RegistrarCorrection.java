package org.radslag.ballots.trustees;

/**
 * What the registrar must enter of a correction of the roll.
 *
 * @param reserve number of the reserve line that was given to somebody; empty when her line was
 *     only taken out of use
 * @param instead number of the line in whose place it was given, or that was taken out of use;
 *     empty for a member who was missing
 * @param name hers; empty for a protected identity
 */
public record RegistrarCorrection(String reserve, String instead, String name) {}

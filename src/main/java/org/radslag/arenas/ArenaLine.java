package org.radslag.arenas;

/**
 * An arena in the list of all.
 *
 * @param position what holds today; null when nothing is known
 * @param associations how many it spans today
 * @param electors members in force who vote in them
 */
public record ArenaLine(ArenaCard card, PositionCard position, int associations, int electors) {}

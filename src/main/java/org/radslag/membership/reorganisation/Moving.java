package org.radslag.membership.reorganisation;

import java.util.Set;

/**
 * What a split would do.
 *
 * @param members the association's members on the day
 * @param moving how many of them would go
 * @param unknown numbers that none of them has
 */
public record Moving(int members, int moving, Set<String> unknown) {}

package org.radslag.rules;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of the rule set.
 *
 * @param name what it is called: the pattern, or the reason it was made for
 * @param approvedAt when the board approved it; null for the pattern
 */
public record VersionCard(int version, LocalDate validFrom, String name, Instant approvedAt) {}

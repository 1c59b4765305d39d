package org.radslag.matters;

import java.time.Instant;

/**
 * A route with what it was found from.
 *
 * @param deadline the counterpart's, as it was known then; null when there was none
 * @param level what the sheet asked for
 * @param model the way of the influence model in force then
 * @param ruleSet the version of the rule set whose numbers were used
 */
public record RouteCard(
    Instant routedAt, Instant deadline, MandateLevel level, Way model, int ruleSet, Route route) {}

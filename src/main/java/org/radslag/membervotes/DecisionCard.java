package org.radslag.membervotes;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was made of a result.
 *
 * @param dueOn null when no day is set
 * @param summary the numbers that it rests on, kept as they were: {@code entitled=…;digital=…;…}
 */
public record DecisionCard(
    String owner,
    String nextStep,
    LocalDate dueOn,
    String summary,
    int ruleSet,
    Instant decidedAt) {}

package org.radslag.report;

import org.radslag.influence.ModelKind;

/**
 * What was decided while a model applied.
 *
 * @param days on how many days of the period it applied
 * @param share of the period's decisions, between 0 and 1
 */
public record ModelShare(ModelKind kind, long days, int decisions, double share) {}

package org.radslag.report;

import org.radslag.influence.Level;

/** Decisions at one level of influence. */
public record LevelCount(Level level, int decisions, double share) {}

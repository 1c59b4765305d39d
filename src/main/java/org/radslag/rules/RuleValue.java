package org.radslag.rules;

import java.time.LocalDate;

/** What one version said of one rule. */
public record RuleValue(int version, LocalDate validFrom, Parameter said) {}

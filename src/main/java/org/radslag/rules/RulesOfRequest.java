package org.radslag.rules;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a request has already read of the rules: a page asks for them many times. Only versions that
 * have begun are remembered, because nothing changes those.
 */
@RequestScoped
class RulesOfRequest {

  private final Map<LocalDate, RuleSet> byDay = new HashMap<>();
  private final Map<Integer, RuleSet> byVersion = new HashMap<>();

  RuleSet on(LocalDate day, LocalDate today, Supplier<RuleSet> read) {
    RuleSet known = byDay.get(day);
    RuleSet rules = known == null ? read.get() : known;
    if (!day.isAfter(today)) {
      byDay.put(day, rules);
    }
    return rules;
  }

  RuleSet version(int version, LocalDate today, Supplier<RuleSet> read) {
    RuleSet known = byVersion.get(version);
    RuleSet rules = known == null ? read.get() : known;
    if (!rules.validFrom().isAfter(today)) {
      byVersion.put(version, rules);
    }
    return rules;
  }
}

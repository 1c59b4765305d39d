package org.radslag.motions;

import org.radslag.rules.RuleSet;

/** How long a motion may be, in characters, and how many that-clauses it may have. */
public record TextLimits(int title, int reasons, int clauses, int clause) {

  static TextLimits of(RuleSet rules) {
    return new TextLimits(
        rules.whole("motions.title.longest"),
        rules.whole("motions.reasons.longest"),
        rules.whole("motions.clauses.most"),
        rules.whole("motions.clause.longest"));
  }
}

package org.radslag.membership.register;

import org.radslag.membership.AssociationCard;

/**
 * How many have joined an association lately, beside what is usual there.
 *
 * @param recent who joined during the last {@code days} days, an open import included
 * @param usual members a month on average during the year before
 */
public record JoinFigures(AssociationCard association, int recent, double usual, int days) {

  private static final int MANY = 10;
  private static final int TIMES = 4;

  /** Whether so many have joined that those who guard elections should know. */
  public boolean isUnusual() {
    return recent >= MANY && recent > TIMES * usual;
  }
}

package org.radslag.influence;

import org.radslag.bodies.BodyKind;

/**
 * A model as it would be, or is, in an arena: who takes part, what it costs, how long it takes.
 *
 * @param people who decides: seats of the body, the group's members, or members who may vote
 * @param voters how many of those who may vote are reckoned with; 0 for other models
 * @param expectedTurnout the share that is reckoned with, in per cent; 0 for other models
 * @param own the district's own figures; null while there is no history
 * @param standing how it stands today
 * @param period its latest period in the arena; null when it has never been used
 * @param bodyKind what it founds; null where it founds nothing
 */
public record ModelView(
    ModelKind kind,
    ModelTerms terms,
    int people,
    int voters,
    int expectedTurnout,
    Cost cost,
    OwnFigures own,
    Standing standing,
    ModelCard period,
    BodyKind bodyKind) {

  /** Whether it applies today. */
  public boolean isCurrent() {
    return standing == Standing.APPLIES;
  }
}

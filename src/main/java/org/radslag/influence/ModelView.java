package org.radslag.influence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.radslag.arenas.GoverningPosition;
import org.radslag.bodies.BodyKind;

/**
 * A model as it would be, or is, in an arena: who takes part, what it costs, how long it takes.
 *
 * @param people who decides: seats of the body, the group's members, or members who may vote
 * @param voters how many of those who may vote are reckoned with; 0 for other models
 * @param expectedTurnout the share that is reckoned with, in per cent; 0 for other models
 * @param perStarted the quota of an apportioned body; 0 for other models
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
    int perStarted,
    Cost cost,
    OwnFigures own,
    Standing standing,
    ModelCard period,
    BodyKind bodyKind) {

  /**
   * The model of a level to show beside the other levels: the one that applies or comes, else the
   * one that applied last, else the one that suits the governing position best.
   */
  public static ModelView shown(
      Level level, Map<ModelKind, ModelView> views, GoverningPosition position) {
    return ModelKind.of(level).stream()
        .map(views::get)
        .min(
            Comparator.comparing(ModelView::standing)
                .thenComparing(ModelView::since, Comparator.reverseOrder())
                .thenComparing(view -> Fit.of(view.kind(), position))
                .thenComparing(view -> -view.kind().ordinal()))
        .orElseThrow();
  }

  private LocalDate since() {
    return period == null ? LocalDate.MIN : period.since();
  }

  /** Whether it applies today. */
  public boolean isCurrent() {
    return standing == Standing.APPLIES;
  }
}

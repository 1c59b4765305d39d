package org.radslag.report;

import java.time.LocalDate;
import java.util.List;
import org.radslag.arenas.ArenaCard;

/**
 * How members influenced an arena in a period.
 *
 * @param levels decisions by level: of the bodies, and of matters that no body decided
 * @param people how many different people took part in meetings
 * @param smallest how many a group must be to be shown
 * @param rules version of the rule set that the figures were made under
 */
public record Influence(
    ArenaCard arena,
    LocalDate from,
    LocalDate through,
    List<LevelCount> levels,
    List<ModelShare> models,
    List<BodyFigures> bodies,
    List<Attended> associations,
    List<Group> genders,
    int people,
    MatterCount matters,
    SoundingCount soundings,
    int smallest,
    int rules) {

  /** Everybody's time in the meetings, in hours. */
  public long hours() {
    return bodies.stream().mapToLong(BodyFigures::minutes).sum() / 60;
  }

  public int decisions() {
    return levels.stream().mapToInt(LevelCount::decisions).sum();
  }
}

package org.radslag.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * By when what was decided in a closed ring is to be published: on the day that its route says, or
 * else, where a step of release is planned, when that step has come and the days of the rule set
 * have passed since the decision.
 *
 * @param publishBy what the route says; null when it went where the sheet says
 * @param waiting steps of release of the matter itself that have not been carried out
 * @param days of the rule set
 */
record DuePublication(
    Instant settledAt, LocalDate publishBy, List<ReleaseCard> waiting, int days, ZoneId zone) {

  /** The last day; null when nobody has promised anything. */
  LocalDate day() {
    if (publishBy != null) {
      return publishBy;
    }
    LocalDate decided = LocalDate.ofInstant(settledAt, zone).plusDays(days);
    return waiting.stream()
        .map(step -> step.at() == null ? decided : LocalDate.ofInstant(step.at(), zone))
        .map(planned -> planned.isAfter(decided) ? planned : decided)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}

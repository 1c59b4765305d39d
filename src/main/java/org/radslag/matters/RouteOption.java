package org.radslag.matters;

import java.time.Instant;
import java.time.LocalDate;
import org.radslag.bodies.BodyId;

/**
 * One way that was weighed, with its arithmetic: deadline minus notice minus voting days is the
 * last day to call.
 *
 * @param body the body that would decide; null where none does
 * @param noticeHours the notice it takes, in hours; whole days times 24 under normal notice
 * @param votingDays days that the vote is open
 * @param callBy the last instant to call; null when there is no deadline
 * @param earliest the first day on which it can be settled when it is called today
 * @param open whether there is time for it
 */
public record RouteOption(
    Way way,
    Notice notice,
    BodyId body,
    int noticeHours,
    int votingDays,
    Instant callBy,
    LocalDate earliest,
    boolean open) {

  /** The notice in whole days, where it is counted in days. */
  public int noticeDays() {
    return noticeHours / 24;
  }
}
